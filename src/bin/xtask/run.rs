//! Running programs: where the project is, which PATH its tools have, how a step is announced.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The project's folder: that of the Cargo.toml by which this program was started.
pub(crate) fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

/// The folder of the tools that belong to the project and to nothing else on the machine.
pub(crate) fn tools(root: &Path) -> PathBuf {
    root.join("target").join("tools")
}

/// A command in the project's folder that finds the project's tools first.
pub(crate) fn command(root: &Path, program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root).env("PATH", path(root));
    command
}

/// PATH with the project's tools first.
pub(crate) fn path(root: &Path) -> OsString {
    let own = [tools(root).join("bin")];
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let all = own.into_iter().chain(std::env::split_paths(&inherited));
    // Only a folder with the separator in its name cannot be joined; then the tools go unfound.
    std::env::join_paths(all).unwrap_or(inherited)
}

/// Runs a command with our own output; an error when it fails.
pub(crate) fn check(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("{} failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a command with our own output.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| format!("cannot run {}", shown(command)))
}

/// What a command prints; `None` when it does not exist or fails.
pub(crate) fn printed(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Says what is being done, does it, and says how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("[xtask] {what} …");
    let start = Instant::now();
    let done = work().with_context(|| what.to_owned())?;
    println!("[xtask] {what}: {}", took(start.elapsed()));
    Ok(done)
}

/// A duration as people read it: `0.8 s`, `75 s`, `3 min 5 s`.
pub(crate) fn took(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f32()),
        seconds @ 10..120 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_readable() {
        assert_eq!(took(Duration::from_millis(840)), "0.8 s");
        assert_eq!(took(Duration::from_secs(75)), "75 s");
        assert_eq!(took(Duration::from_secs(185)), "3 min 5 s");
    }

    #[test]
    fn the_projects_tools_come_first() {
        let root = Path::new("/somewhere");
        let path = path(root);
        assert_eq!(std::env::split_paths(&path).next(), Some(tools(root).join("bin")));
    }

    #[test]
    fn a_failing_command_is_an_error_that_names_it() {
        let error =
            check(Command::new("cargo").args(["no-such-command"]).stderr(std::process::Stdio::null()));
        let text = format!("{:#}", error.unwrap_err());
        assert!(text.contains("cargo no-such-command"), "{text}");
    }
}
