//! MaintainUK: property maintenance for the UK, as one binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    maintainuk::cli::main()
}
