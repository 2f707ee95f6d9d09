"""What Betang costs on this machine: `make bench`. Compare ratios within one run; single figures drift with the machine."""
