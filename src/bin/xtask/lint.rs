//! Checks every lesson file, and reports as a compiler does.

use std::path::Path;

use anyhow::{Result, bail};
use miette::{GraphicalReportHandler, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use saqbol::domain::lesson::lint::{Checked, Rule, Source, check, ids};

use crate::{lessons, spelling};

/// Checks every file below `lessons/`; with `accept_ids`, new ids are added to `lessons/ids.txt`; with `spelling`, every
/// word is looked up.
pub(crate) fn run(root: &Path, accept_ids: bool, spelling: bool) -> Result<()> {
    let mut sources = lessons::sources(root)?;
    if accept_ids {
        accept(root, &mut sources)?;
    }
    let mut checked = check(&sources);
    let mut idle = Vec::new();
    if spelling {
        let found = spelling::problems(root, &sources)?;
        checked.problems.extend(found.problems);
        idle = found.idle;
    }
    for (number, problem) in &checked.problems {
        print(&sources[*number], problem)?;
    }
    let exercises: usize = checked.lessons.iter().map(|(_, lesson)| lesson.exercise.len()).sum();
    let (lessons, problems) = (checked.lessons.len(), checked.problems.len());
    println!("lint: {lessons} lessons, {exercises} exercises, {problems} problems");
    for word in &idle {
        println!("{word}");
    }
    let problems = problems + idle.len();
    if problems > 0 {
        bail!("{problems} problems in lessons/");
    }
    Ok(())
}

fn print(source: &Source, problem: &saqbol::domain::lesson::lint::Problem) -> Result<()> {
    let diagnostic = MietteDiagnostic::new(&problem.message)
        .with_code(format!("lint::{}", problem.rule.code()))
        .with_help(&problem.help)
        .with_label(LabeledSpan::underline(problem.span.clone()));
    // An example stands beside its kind.
    let folder = if source.path.starts_with("src/") { "" } else { "lessons/" };
    let name = [folder, &source.path].concat();
    let report = Report::new(diagnostic).with_source_code(NamedSource::new(name, source.text.clone()));
    let mut text = String::new();
    GraphicalReportHandler::new().render_report(&mut text, report.as_ref())?;
    println!("{text}");
    Ok(())
}

/// Adds the ids of all lessons to `ids.txt`. Only when nothing else is wrong: published ids stay for ever.
fn accept(root: &Path, sources: &mut [Source]) -> Result<()> {
    let Some(list) = sources.iter().position(|source| source.path == "ids.txt") else {
        bail!("lessons/ids.txt is missing: create an empty one");
    };
    let checked: Checked = check(sources);
    if checked.problems.iter().any(|(_, problem)| problem.rule != Rule::ForEver) {
        println!("no id was accepted: mend the other problems first");
        return Ok(());
    }
    let mut all: Vec<String> = sources[list].text.lines().map(str::to_owned).collect();
    all.extend(ids(&checked));
    all.retain(|id| !id.is_empty());
    all.sort_unstable();
    all.dedup();
    let text = all.join("\n") + "\n";
    std::fs::write(root.join("lessons/ids.txt"), &text)?;
    sources[list].text = text;
    Ok(())
}
