//! `cargo xtask`: every command of this project. Native; knows nothing of the browser's side.

mod assets;
mod browser;
mod build;
mod check;
mod coverage;
mod dist;
mod lessons;
mod lint;
mod new_lesson;
mod node;
mod run;
mod server;
mod share;
mod size;
mod slim;
mod spelling;
mod sum;
mod tools;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Builds, serves and checks Saqbol.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Set up what is missing, build the release and serve it.
    Serve {
        /// The port on this machine.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// The same with a quick build that reloads the page on every change.
    Dev {
        /// The port on this machine.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Set up what is missing and run every check there is.
    Test,
    /// Format every source file.
    Fmt,
    /// Check every lesson file.
    Lint {
        /// Add the new ids to lessons/ids.txt: from then on they are for ever.
        #[arg(long)]
        accept_ids: bool,
        /// Ask the dictionaries about every word, too.
        #[arg(long)]
        spelling: bool,
    },
    /// Print what the lessons cover; fail when something promised is missing.
    Coverage,
    /// Measure the first visit of the last release build.
    Size,
    /// Measure the folds over the log, natively and in Chromium.
    Bench,
    /// Write a lesson file to start from.
    NewLesson {
        /// The topic's id.
        topic: String,
        /// The lesson's id.
        id: String,
    },
    /// Trunk's `pre_build` hook: styles, fonts, drawings.
    #[command(hide = true)]
    Assets,
    /// Trunk's `post_build` hook: lessons, the page's last words, the service worker's list.
    #[command(hide = true)]
    Dist,
}

fn main() -> ExitCode {
    match dispatch(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(task: Task) -> Result<()> {
    let root = run::root();
    match task {
        Task::Serve { port } => build::serve(&root, port),
        Task::Dev { port } => build::dev(&root, port),
        Task::Test => check::run(&root),
        Task::Fmt => check::format(&root, false),
        Task::Lint { accept_ids, spelling } => lint::run(&root, accept_ids, spelling),
        Task::Coverage => coverage::run(&root),
        Task::Size => size::run(&root),
        Task::Bench => check::bench(&root),
        Task::NewLesson { topic, id } => new_lesson::run(&root, &topic, &id),
        Task::Assets => assets::run(&root),
        Task::Dist => dist::run(&root),
    }
}
