//! MaintainUK: property maintenance for the UK, as one binary.

use std::process::ExitCode;

/// A request makes some hundreds of short-lived pieces, and glibc's allocator took a third of the
/// server's processor time; see docs/performance.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    maintainuk::cli::main()
}
