//! Looking at and signalling processes by number, without unsafe code.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The arguments of a live process; `None` when there is no such process.
///
/// From `/proc` where there is one (exact), else from `ps` (split at blanks, so a path with a
/// blank is compared as one string by [`runs_with`]).
fn command_line(pid: u32) -> Option<String> {
    if Path::new("/proc/self").exists() {
        let raw = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
        return Some(String::from_utf8_lossy(&raw).replace('\0', " "));
    }
    let output =
        Command::new("ps").args(["-o", "command=", "-p", &pid.to_string()]).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether there is a process of this number, even one that has ended but was not waited for.
pub(crate) fn exists(pid: u32) -> bool {
    command_line(pid).is_some()
}

/// Whether the process is alive and was started with this path among its arguments.
pub(crate) fn runs_with(pid: u32, path: &Path) -> bool {
    let wanted = format!(" {} ", path.display());
    command_line(pid).is_some_and(|line| format!("{} ", line.trim_end()).contains(&wanted))
}

/// Sends a signal (`INT`, `QUIT`, …). A process that has gone already is no error.
pub(crate) fn signal(pid: u32, name: &str) {
    // The shell's own `kill`: the program of that name is missing on slim systems.
    let _gone_already = Command::new("sh")
        .args(["-c", "kill -s \"$1\" \"$2\"", "sh", name, &pid.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

/// Waits for something that no event tells of, looking each 10 ms; false when it took too long.
pub(crate) fn wait_until(limit: Duration, mut met: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + limit;
    loop {
        if met() {
            return true;
        }
        if Instant::now() >= end {
            return false;
        }
        thread::sleep(Duration::from_millis(10));
    }
}
