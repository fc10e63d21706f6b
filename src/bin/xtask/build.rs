//! Building the app with Trunk, and showing it.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::node::Packages;
use crate::{assets, run, server, tools};

/// Set while `dev` runs: its page may reload itself, and nothing is kept for offline use.
pub(crate) const DEV: &str = "SAQBOL_DEV";

/// Flags for the WASM alone: RUSTFLAGS would rebuild this very program in Trunk's hooks.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Builds the release into `dist/`.
pub(crate) fn release(root: &Path) -> Result<()> {
    run::step("release build", || {
        run::check(trunk(root, "build").arg("--release").env(FLAGS, remap(root)).env_remove(DEV))
    })
}

/// Sets up, builds the release and serves it until interrupted.
pub(crate) fn serve(root: &Path, port: u16) -> Result<()> {
    let start = Instant::now();
    free(port)?;
    tools::set_up(root, Packages::Build)?;
    release(root)?;
    println!("[xtask] ready after {}", run::took(start.elapsed()));
    server::serve(&root.join("dist"), port)
}

/// Sets up and serves a quick build that follows every change.
pub(crate) fn dev(root: &Path, port: u16) -> Result<()> {
    free(port)?;
    tools::set_up(root, Packages::Build)?;
    // Trunk wants every folder that it shall not watch to exist.
    assets::run(root)?;
    println!("[xtask] http://localhost:{port}/ follows every change; Ctrl+C ends it");
    let mut trunk = trunk(root, "serve");
    // A folder of its own: dist/ is always a release. Types of views erased: 1.5 to 3 times as quick to build.
    trunk
        .args(["--port", &port.to_string(), "--dist", "target/dev"])
        .env(FLAGS, "--cfg erase_components")
        .env(DEV, "1");
    run::check(&mut trunk)
}

/// Says so early when a port is taken, not after minutes of building.
pub(crate) fn free(port: u16) -> Result<()> {
    TcpListener::bind(("127.0.0.1", port)).map(drop).with_context(|| taken(port))
}

/// What to do about a port.
pub(crate) fn taken(port: u16) -> String {
    let other = port.checked_add(1).unwrap_or(8080);
    format!(
        "port {port} cannot be used: end the program that has it, or choose another with `--port {other}`"
    )
}

fn trunk(root: &Path, what: &str) -> Command {
    let mut command = run::command(root, run::tools(root).join("bin").join("trunk"));
    // These would win over FLAGS.
    command.arg(what).env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    // Trunk reads only `true` and `false` from the variable that elsewhere need only be set.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// No path of the building machine in the WASM: nobody's business, and the same file everywhere.
fn remap(root: &Path) -> String {
    let home = |name: &str, folder: &str| {
        let set = std::env::var_os(name).map(std::path::PathBuf::from);
        set.or_else(|| std::env::home_dir().map(|home| home.join(folder)))
    };
    let sysroot = run::printed(run::command(root, "rustc").args(["--print", "sysroot"]));
    let from = [
        (home("CARGO_HOME", ".cargo"), "cargo"),
        (sysroot.map(Into::into), "rust"),
        (Some(root.to_path_buf()), "saqbol"),
    ];
    // With generic arguments in the names of functions: `cargo xtask size` finds whose they are.
    let mut flags = vec!["-Csymbol-mangling-version=v0".to_owned()];
    for (path, name) in from {
        let Some(path) = path.map(|path| path.display().to_string()) else { continue };
        if path.contains(char::is_whitespace) {
            // The variable separates flags by spaces and knows no quotes.
            eprintln!("[xtask] {path} has a space in it and will be named in the WASM's messages");
        } else {
            flags.push(format!("--remap-path-prefix={path}=/{name}"));
        }
    }
    flags.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_said_before_anything_is_built() {
        let holder = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = holder.local_addr().unwrap().port();
        let error = format!("{:#}", free(port).unwrap_err());
        assert!(error.contains("--port"), "{error}");
    }

    #[test]
    fn the_projects_own_path_is_remapped() {
        assert!(remap(Path::new("/some/where")).contains("--remap-path-prefix=/some/where=/saqbol"));
    }
}
