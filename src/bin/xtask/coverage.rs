//! `cargo xtask coverage`: what the lessons cover, as tables; an error when something promised is not there.

use std::path::Path;

use anyhow::{Result, bail};
use saqbol::domain::lesson::coverage::{Coverage, coverage};
use saqbol::domain::lesson::lint::check;
use saqbol::domain::profile::Track;
use saqbol::exercise::KINDS;

use crate::lessons;

/// Prints the tables of topics, and of kinds × competences for each track.
pub(crate) fn run(root: &Path) -> Result<()> {
    let checked = check(&lessons::sources(root)?);
    let coverage = coverage(&checked);
    topics(&coverage);
    for (number, track) in Track::ALL.iter().enumerate() {
        kinds(&coverage, number, *track);
    }
    for gap in &coverage.gaps {
        eprintln!("missing: {gap}");
    }
    if !coverage.gaps.is_empty() {
        bail!("{} things that are promised are not there", coverage.gaps.len());
    }
    Ok(())
}

fn topics(coverage: &Coverage) {
    let share = |(part, all): (usize, usize)| {
        (part * 100).checked_div(all).map_or_else(|| "–".to_owned(), |share| format!("{share} %"))
    };
    println!(
        "topic        lessons exercises kinds  real of judged  longest is right  right stands at   lessons by track (1–4 5–9 10–11 adult senior teacher)"
    );
    let mut sum = (0, 0);
    for of in &coverage.topics {
        sum = (sum.0 + of.lessons, sum.1 + of.exercises);
        let tracks = of.tracks.map(|lessons| format!("{lessons:>4}")).concat();
        println!(
            "{:<12}{:>8}{:>10}{:>6}{:>16}{:>18}{:>17}   {tracks}",
            of.id,
            of.lessons,
            of.exercises,
            of.kinds,
            share(of.real),
            share(of.longest),
            of.place.map_or_else(|| "–".to_owned(), |place| format!("{place} %"))
        );
    }
    println!("{:<12}{:>8}{:>10}", "all", sum.0, sum.1);
}

fn kinds(coverage: &Coverage, number: usize, track: Track) {
    let mut competences: Vec<&String> = coverage.cells.keys().map(|(_, competence, _)| competence).collect();
    competences.sort_unstable();
    competences.dedup();
    let columns: Vec<String> = competences.iter().map(|competence| format!("{competence:>6}")).collect();
    let columns = columns.concat();
    println!("\n{:<14}{columns}", format!("{track:?}"));
    for kind in KINDS {
        let count = |competence: &&String| {
            coverage.cells.get(&(*kind, (*competence).clone(), number)).copied().unwrap_or(0)
        };
        let row: Vec<usize> = competences.iter().map(count).collect();
        let row = row
            .iter()
            .map(|count| if *count == 0 { format!("{:>6}", "·") } else { format!("{count:>6}") })
            .collect::<String>();
        println!("{kind:<14}{row}");
    }
}
