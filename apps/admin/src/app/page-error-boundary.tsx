import { Alert, AlertTitle, Box } from '@mui/material';
import { Component, type ReactNode } from 'react';

type Props = { title: string; advice: string; children: ReactNode };

/** A fault of ours in one page leaves the header and the other pages standing. React tells the console of it. */
export class PageErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Box sx={{ padding: 3 }}>
        <Alert severity="error">
          <AlertTitle>{this.props.title}</AlertTitle>
          {this.props.advice}
        </Alert>
      </Box>
    );
  }
}
