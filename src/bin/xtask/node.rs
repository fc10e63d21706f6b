//! Node and the packages of package.json.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{run, sum};

/// The oldest Node that works: the packages of package.json ask for it.
const OLDEST: u32 = 20;

/// Which packages are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packages {
    /// What goes into the build: the font, the icons, wasm-opt.
    Build,
    /// The browser tests' packages too.
    All,
}

impl Packages {
    const fn word(self) -> &'static str {
        match self {
            Self::Build => "build",
            Self::All => "all",
        }
    }
}

/// Installs the packages of package-lock.json, unless these very ones are there.
pub(crate) fn install(root: &Path, wanted: Packages) -> Result<()> {
    new_enough(run::printed(run::command(root, "node").arg("--version")).as_deref())?;
    let lock = fs::read(root.join("package-lock.json")).context("package-lock.json")?;
    let sum = sum::hex(&lock);
    // npm ci empties node_modules first, and the stamp with it.
    let stamp = root.join("node_modules").join(".saqbol");
    let installed = fs::read_to_string(&stamp).unwrap_or_default();
    if [wanted, Packages::All].iter().any(|packages| installed == format!("{} {sum}", packages.word())) {
        return Ok(());
    }
    // Whoever had the browser tests' packages keeps them.
    let wanted = if installed.starts_with(Packages::All.word()) { Packages::All } else { wanted };
    run::step("npm packages of package-lock.json", || {
        let mut npm = npm(root, "npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        if wanted == Packages::Build {
            npm.arg("--omit=dev");
        }
        run::check(&mut npm)?;
        fs::write(&stamp, format!("{} {sum}", wanted.word())).context("node_modules/.saqbol")
    })
}

/// `npm` or `npx`, which are scripts with another name on Windows.
pub(crate) fn npm(root: &Path, program: &str) -> Command {
    run::command(root, if cfg!(windows) { format!("{program}.cmd") } else { program.to_owned() })
}

/// Judges what `node --version` printed, such as `v20.20.2`.
fn new_enough(printed: Option<&str>) -> Result<()> {
    let help = format!(
        "install Node {OLDEST} or newer (https://nodejs.org, or your system's package `nodejs` with `npm`) and run this again"
    );
    let Some(version) = printed else { bail!("`node` was not found: {help}") };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        Some(_) => bail!("`node` is {version}, which is too old: {help}"),
        None => bail!("`node --version` printed `{version}`, which is no version: {help}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_or_old_node_is_explained() {
        assert!(new_enough(Some("v20.20.2")).is_ok());
        assert!(new_enough(Some("v24.0.0")).is_ok());
        for bad in [None, Some("v18.19.0"), Some("hello")] {
            let error = new_enough(bad).unwrap_err().to_string();
            assert!(error.contains("install Node 20 or newer"), "{error}");
        }
    }
}
