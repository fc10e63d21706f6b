//! What a bare machine with rustup and Node lacks: the WASM target and the pinned tools.
//!
//! Everything goes into `target/tools` and `node_modules`; only the target is rustup's own. A step
//! that finds its work done says nothing.

use std::path::Path;

use anyhow::{Context, Result};

use crate::node::{self, Packages};
use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
/// Equal to wasm-bindgen in Cargo.toml: the two read each other's format.
const WASM_BINDGEN: &str = "0.2.130";

/// Sets up everything that a build needs; with [`Packages::All`] also the tests' packages.
pub(crate) fn set_up(root: &Path, packages: Packages) -> Result<()> {
    node::install(root, packages)?;
    target(root)?;
    cargo_install(root, "trunk", TRUNK)?;
    cargo_install(root, "wasm-bindgen-cli", WASM_BINDGEN)
}

fn target(root: &Path) -> Result<()> {
    let print = ["--print", "target-libdir", "--target", TARGET];
    let libdir = run::printed(run::command(root, "rustc").args(print)).context("`rustc` was not found")?;
    if Path::new(&libdir).exists() {
        return Ok(());
    }
    run::step(&format!("Rust target {TARGET}"), || {
        run::check(run::command(root, "rustup").args(["target", "add", TARGET]))
            .with_context(|| format!("without rustup, install the standard library for {TARGET} yourself"))
    })
}

fn cargo_install(root: &Path, package: &str, version: &str) -> Result<()> {
    let tools = run::tools(root);
    // `trunk` is the program of trunk, `wasm-bindgen` that of wasm-bindgen-cli.
    let program = tools.join("bin").join(package.trim_end_matches("-cli"));
    let printed = run::printed(run::command(root, &program).arg("--version"));
    if printed.is_some_and(|text| text.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    run::step(&format!("{package} {version} into target/tools (some minutes, once)"), || {
        let mut cargo = run::command(root, "cargo");
        cargo.args(["install", package, "--version", version, "--force", "--root"]).arg(&tools);
        // Built to be built quickly, and not in /tmp, which is small on some systems.
        let built = root.join("target").join("tools-build");
        cargo
            .env("CARGO_TARGET_DIR", &built)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        if package == "trunk" {
            // Without what downloads tools: those are our business.
            cargo.args(["--locked", "--no-default-features"]);
        }
        run::check(&mut cargo)?;
        std::fs::remove_dir_all(&built).context("target/tools-build")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_and_its_cli_are_of_one_version() {
        let manifest = include_str!("../../../Cargo.toml");
        assert!(manifest.contains(&format!("wasm-bindgen = {{ version = \"={WASM_BINDGEN}\"")));
    }
}
