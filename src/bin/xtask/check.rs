//! `cargo xtask test`: every check there is, each with its time, none hidden by another's failure.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::node::{self, Packages};
use crate::{assets, browser, build, coverage, lint, run, server, size, spelling, tools};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// What became of a check.
enum Ended {
    Passed,
    Failed(String),
    /// Not run, because of the check it needs.
    Skipped(&'static str),
}

/// A check's name, end and duration.
struct Line {
    name: &'static str,
    ended: Ended,
    time: Duration,
}

/// Runs all checks; an error when any failed.
pub(crate) fn run(root: &Path) -> Result<()> {
    let start = Instant::now();
    tools::set_up(root, Packages::All)?;
    let environment = browser::environment(root)?;
    let mut lines = Vec::new();
    checks(root, &environment, &mut lines);
    report(&lines, start.elapsed())
}

fn checks(root: &Path, environment: &[(&'static str, OsString)], lines: &mut Vec<Line>) {
    let cargo = |args: &[&[&str]]| {
        let mut command = run::command(root, "cargo");
        command.args(args.concat()).envs(environment.iter().cloned());
        command
    };
    let deny: &[&str] = &["--", "-D", "warnings"];
    let pure: &[&str] = &["--no-default-features"];
    let xtask: &[&str] = &["--no-default-features", "--features", "xtask"];

    check(lines, "format", || format(root, true));
    check(lines, "clippy: the app", || run::check(&mut cargo(&[&["clippy", "--all-targets"], deny])));
    check(lines, "clippy: xtask", || run::check(&mut cargo(&[&["clippy", "--all-targets"], xtask, deny])));
    check(lines, "clippy: the app as WASM", || {
        run::check(&mut cargo(&[
            &["clippy", "--bin", "saqbol", "--bin", "desk", "--bin", "studio", "--lib"],
            &["--test", "browser", "--test", "folds-in-browser"],
            &WASM,
            deny,
        ]))
    });
    let worker: &[&str] = &["--no-default-features", "--features", "worker"];
    check(lines, "clippy: the worker", || {
        run::check(&mut cargo(&[&["clippy", "--bin", "strength"], worker, &WASM, deny]))
    });
    check(lines, "the core knows no browser", || run::check(&mut cargo(&[&["check", "--lib"], pure])));
    check(lines, "native tests", || run::check(&mut cargo(&[&["test"], xtask])));
    check(lines, "lessons", || lint::run(root, false, spelling::possible(root)));
    check(lines, "coverage", || coverage::run(root));
    check(lines, "tests in Chromium", || run::check(&mut cargo(&[&["test", "--test", "browser"], &WASM])));
    let built = check(lines, "release build", || build::release(root));
    let mut on_build = |name, work: &dyn Fn() -> Result<()>| {
        if built {
            check(lines, name, work)
        } else {
            skip(lines, name, "release build")
        };
    };
    on_build("size", &|| size::run(root));
    let scripted = |mut command: Command, args: &[&str]| {
        run::check(command.args(args).envs(environment.iter().cloned()))
    };
    on_build("end to end", &|| {
        let config = "tests/e2e/playwright.config.ts";
        scripted(node::npm(root, "npx"), &["playwright", "test", "-c", config])
    });
    on_build("Lighthouse", &|| {
        // Below a path, as a project page is.
        let site = server::in_background(root.join("dist"), "/saqbol/")?;
        scripted(run::command(root, "node"), &["tests/e2e/lighthouse.mjs", &site])
    });
}

/// Prints how long the folds over the log take. Asserts nothing: times differ from machine to machine.
pub(crate) fn bench(root: &Path) -> Result<()> {
    tools::set_up(root, Packages::All)?;
    let environment = browser::environment(root)?;
    run::check(run::command(root, "cargo").args(["bench", "--no-default-features", "--bench", "folds"]))?;
    let browser = [
        "test",
        "--release",
        "--test",
        "folds-in-browser",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "--nocapture",
    ];
    run::check(run::command(root, "cargo").args(browser).envs(environment))
}

/// Formats every source file, or only checks. Not by `cargo fmt`: it does not see the modules that the
/// registry of kinds declares.
pub(crate) fn format(root: &Path, only_check: bool) -> Result<()> {
    let mut rustfmt = run::command(root, "rustfmt");
    rustfmt.args(["--edition", "2024"]).args(only_check.then_some("--check"));
    for folder in ["src", "tests"] {
        let files = assets::files(&root.join(folder))?.into_iter();
        rustfmt.args(files.filter(|path| path.extension().is_some_and(|kind| kind == "rs")));
    }
    run::check(&mut rustfmt)
}

/// Runs one check and notes its end; whether it passed.
fn check(lines: &mut Vec<Line>, name: &'static str, work: impl FnOnce() -> Result<()>) -> bool {
    println!("\n━━━ {name}");
    let start = Instant::now();
    let ended = match work() {
        Ok(()) => Ended::Passed,
        Err(error) => Ended::Failed(format!("{error:#}")),
    };
    let time = start.elapsed();
    if let Ended::Failed(why) = &ended {
        eprintln!("error: {why}");
    }
    println!("━━━ {name}: {}", run::took(time));
    let passed = matches!(ended, Ended::Passed);
    lines.push(Line { name, ended, time });
    passed
}

fn skip(lines: &mut Vec<Line>, name: &'static str, needs: &'static str) -> bool {
    lines.push(Line { name, ended: Ended::Skipped(needs), time: Duration::ZERO });
    false
}

fn report(lines: &[Line], total: Duration) -> Result<()> {
    println!("\n━━━ all checks");
    for line in lines {
        let word = match &line.ended {
            Ended::Passed => "passed".to_owned(),
            Ended::Failed(_) => "FAILED".to_owned(),
            Ended::Skipped(needs) => format!("not run: it needs `{needs}`"),
        };
        println!("{:<28}{:>12}   {word}", line.name, run::took(line.time));
    }
    println!("{:<28}{:>12}", "with set-up", run::took(total));
    let passed = lines.iter().filter(|line| matches!(line.ended, Ended::Passed)).count();
    println!("checks: {passed} passed, {} failed", lines.len() - passed);
    if passed < lines.len() {
        bail!("{} of {} checks did not pass", lines.len() - passed, lines.len());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_hides_no_other_and_fails_the_whole() {
        let mut lines = Vec::new();
        assert!(!check(&mut lines, "first", || bail!("broken")));
        assert!(check(&mut lines, "second", || Ok(())));
        assert!(report(&lines, Duration::ZERO).is_err());
        assert!(report(&lines[1..], Duration::ZERO).is_ok());
        skip(&mut lines, "third", "first");
        assert!(report(&lines[1..], Duration::ZERO).is_err());
    }
}
