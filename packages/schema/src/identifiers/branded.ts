declare const brand: unique symbol;

/** A string that has been parsed: only the `parse*` and `format*` of its own file make one. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };
