//! From authors' files to the files that the app loads: one JSON per lesson and edition, one index
//! per edition, each with a part of its hash in its name.

use super::index::{Entry, Index, Skill, Topic};
use super::lint::Checked;
use super::{Compiled, FORMAT, Lesson};
use crate::lang::{Edition, Localized, Tone};
use crate::scene::Texts;

/// What compiling gives.
#[derive(Debug, Default)]
pub struct Output {
    /// Path relative to the page, and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// The edition's code, and the path of its index.
    pub indexes: Vec<(&'static str, String)>,
}

/// Compiles what was checked. `hash` gives a hex digest; the first 8 digits go into names.
pub fn compile(checked: &Checked, hash: &dyn Fn(&[u8]) -> String) -> Output {
    let mut output = Output::default();
    for edition in Edition::ALL {
        let mut index = index(checked, edition);
        for (topic, source) in index.topics.iter_mut().zip(&checked.topics) {
            for id in &source.lessons {
                let Some((_, lesson)) = checked.lessons.iter().find(|(_, lesson)| lesson.id == *id) else {
                    continue;
                };
                let file = write_lesson(lesson, edition, hash, &mut output);
                topic.lessons.push(entry(lesson, edition, file, &index.skills));
            }
        }
        let file = write(&["index.", edition.code()].concat(), &index, hash, &mut output);
        output.indexes.push((edition.code(), file));
    }
    output
}

/// Writes a lesson; where the polite form says the same as the familiar one, that file serves both.
fn write_lesson(
    lesson: &Lesson<Localized>,
    edition: Edition,
    hash: &dyn Fn(&[u8]) -> String,
    output: &mut Output,
) -> String {
    let familiar = Edition::new(edition.lang, Tone::Familiar);
    let compiled = in_edition(lesson, edition);
    let same = compiled == in_edition(lesson, familiar);
    let edition = if same { familiar } else { edition };
    write(&[&lesson.id, ".", edition.code()].concat(), &compiled, hash, output)
}

/// A lesson in one edition.
pub fn in_edition(lesson: &Lesson<Localized>, edition: Edition) -> Lesson {
    lesson.map("", &mut |_, text: &Localized| text.get(edition).to_owned())
}

fn write<C: serde::Serialize>(
    name: &str,
    content: &C,
    hash: &dyn Fn(&[u8]) -> String,
    output: &mut Output,
) -> String {
    // Fails only for maps with keys that are no text; there is no map.
    let json = serde_json::to_vec(&Compiled { format: FORMAT, content }).unwrap_or_default();
    let digest: String = hash(&json).chars().take(8).collect();
    let file = ["lessons/", name, ".", &digest, ".json"].concat();
    if !output.files.iter().any(|(path, _)| *path == file) {
        output.files.push((file.clone(), json));
    }
    file
}

/// The index without its lessons.
fn index(checked: &Checked, edition: Edition) -> Index {
    let topics = checked.topics.iter().map(|topic| Topic {
        id: topic.id.clone(),
        title: topic.title.get(edition).to_owned(),
        about: topic.about.get(edition).to_owned(),
        icon: topic.icon.clone(),
        lessons: Vec::new(),
    });
    let skills = checked
        .skills
        .iter()
        .map(|skill| Skill { id: skill.id.clone(), title: skill.title.get(edition).to_owned() });
    Index { edition: edition.code().to_owned(), topics: topics.collect(), skills: skills.collect() }
}

fn entry(lesson: &Lesson<Localized>, edition: Edition, file: String, skills: &[Skill]) -> Entry {
    let places = |names: &[String]| {
        let place = |name: &String| skills.iter().position(|skill| skill.id == *name);
        names.iter().filter_map(place).filter_map(|place| u8::try_from(place).ok()).collect()
    };
    Entry {
        id: lesson.id.clone(),
        title: lesson.title.get(edition).to_owned(),
        goal: lesson.goal.get(edition).to_owned(),
        minutes: lesson.minutes,
        tracks: lesson.tracks.clone(),
        file,
        exercises: lesson
            .exercise
            .iter()
            .map(|exercise| (exercise.id.clone(), places(&exercise.skills)))
            .collect(),
    }
}
