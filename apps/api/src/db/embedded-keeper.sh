#!/bin/sh
# Stops the embedded PostgreSQL when the last process that uses it has gone, however that process ended.
# Each process that opens the server starts one keeper and holds the other end of its standard input: the end of
# that input is the end of the process, even after SIGKILL. `pid_file` is the server's postmaster.pid, `openers`
# the folder with one file for each process, named by its process id; `me` is the file of this keeper's process.
openers=$1 me=$2 pid_file=$3

while read -r _; do :; done
rm -f "$openers/$me"

for file in "$openers"/*; do
  name=${file##*/}
  if [ -e "$file" ] && kill -0 "${name%%-*}" 2>/dev/null; then exit 0; fi
  rm -f "$file"
done

pid=$(head -n 1 "$pid_file" 2>/dev/null) || exit 0
# SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is kept.
kill -INT "$pid" 2>/dev/null
tenths=0
while [ -e "$pid_file" ] && kill -0 "$pid" 2>/dev/null && [ "$tenths" -lt 600 ]; do
  sleep 0.1
  tenths=$((tenths + 1))
done
