//! From authors' files to the files that the app loads: per lesson and edition one JSON with the lesson and one
//! with its exercises on paper, per edition one index, one gallery and the texts of the app, each with a part of its hash in its name.

use super::gallery::wrong;
use super::index::{Entry, Index, Skill, Topic};
use super::lint::Checked;
use super::{Compiled, FORMAT, Gloss, Idea, KindWords, Lesson, LessonFile, Specimen, author, notes};
use crate::domain::log::segment::fnv;
use crate::domain::measure::placement::{Bank, Item};
use crate::domain::profile::Track;
use crate::exercise::paper::{Paper, Sheet};
use crate::exercise::{Exercise, FOLDERS, Folder};
use crate::lang::rooms::Rooms;
use crate::lang::{Edition, Lang, Localized, Messages, Said as _, Texts, Tone};

/// The order on paper: the same on every sheet, another one for each exercise. It follows from the full id.
#[expect(clippy::cast_possible_truncation, reason = "any 32 bits of the checksum will do")]
pub fn seed(id: &str) -> u32 {
    fnv(id.as_bytes()) as u32
}

/// What compiling gives.
#[derive(Debug, Default)]
pub struct Output {
    /// Path relative to the page, and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// The edition's code, and the path of its index.
    pub indexes: Vec<(&'static str, String)>,
    /// The edition's code, and the path of the app's texts.
    pub texts: Vec<(&'static str, String)>,
    /// The edition's code, and the path of the texts of the pages in WASMs of their own.
    pub rooms: Vec<(&'static str, String)>,
}

/// Compiles what was checked. `hash` gives a hex digest; the first 8 digits go into names.
pub fn compile(checked: &Checked, hash: &dyn Fn(&[u8]) -> String) -> Output {
    let mut output = Output::default();
    let bank = write("lessons", "bank", &bank(checked), hash, &mut output);
    for edition in Edition::ALL {
        let mut index = index(checked, edition);
        index.gallery = gallery(edition, hash, &mut output);
        index.glossary =
            write("glossary", edition.code(), &notes::glossary(checked, edition), hash, &mut output);
        index.facts = write("facts", edition.code(), &notes::facts(checked, edition), hash, &mut output);
        index.cards = write("cards", edition.code(), &notes::cards(checked, edition), hash, &mut output);
        index.bank.clone_from(&bank);
        for card in &checked.cards {
            let Some(lesson) = checked.lesson(&card.id) else { continue };
            let file = write_lesson(checked, lesson, edition, hash, &mut output);
            index.threats.push(Entry {
                seen: shown(&card.seen),
                review_by: card.review_by.clone(),
                ..entry(lesson, edition, file, &index.skills)
            });
        }
        for (topic, source) in index.topics.iter_mut().zip(&checked.topics) {
            for id in &source.lessons {
                let Some(lesson) = checked.lesson(id) else { continue };
                let file = write_lesson(checked, lesson, edition, hash, &mut output);
                topic.lessons.push(entry(lesson, edition, file, &index.skills));
            }
            if let Some(plan) = notes::plan(checked, source, edition) {
                let name = [&source.id, ".", edition.code()].concat();
                topic.plan = write("plans", &name, &plan, hash, &mut output);
            }
        }
        let whole = write("whole", edition.code(), &index, hash, &mut output);
        let name = ["index.", edition.code()].concat();
        let file = write("lessons", &name, &index.shortened(whole), hash, &mut output);
        output.indexes.push((edition.code(), file));
        let texts = write("texts", edition.code(), &Messages::of(edition).list(), hash, &mut output);
        output.texts.push((edition.code(), texts));
        let rooms = write("rooms", edition.code(), &Rooms::of(edition).list(), hash, &mut output);
        output.rooms.push((edition.code(), rooms));
    }
    output
}

/// A date as all three languages may write it: `20.02.2026`.
fn shown(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').rev().collect();
    parts.join(".")
}

/// Writes a lesson; where the polite form says the same as the familiar one, that file serves both.
fn write_lesson(
    checked: &Checked,
    lesson: &Lesson<Localized>,
    edition: Edition,
    hash: &dyn Fn(&[u8]) -> String,
    output: &mut Output,
) -> String {
    let familiar = Edition::new(edition.lang, Tone::Familiar);
    let compiled = in_edition(lesson, edition);
    let same = compiled == in_edition(lesson, familiar);
    let edition = if same { familiar } else { edition };
    let notes = Notes {
        ideas: notes::ideas(checked, lesson, edition),
        terms: notes::terms(checked, &compiled, edition),
        specimen: Vec::new(),
    };
    write_file(compiled, notes, edition, hash, output)
}

/// What comes with a lesson in its file.
#[derive(Default)]
struct Notes {
    ideas: Vec<Idea>,
    terms: Vec<Gloss>,
    specimen: Vec<Specimen>,
}

/// Writes a lesson in one edition, and its exercises on paper.
fn write_file(
    lesson: Lesson,
    Notes { ideas, terms, specimen }: Notes,
    edition: Edition,
    hash: &dyn Fn(&[u8]) -> String,
    output: &mut Output,
) -> String {
    let name = [&lesson.id, ".", edition.code()].concat();
    let sheet = |exercise: &Exercise| Sheet::write(exercise, edition.lang, seed(&lesson.full_id(exercise)));
    let sheets = lesson.exercise.iter().map(sheet);
    let paper = write("paper", &name, &Paper { exercise: sheets.collect() }, hash, output);
    let here = |folder: &&Folder| lesson.exercise.iter().any(|exercise| exercise.task.kind() == folder.kind);
    let words = FOLDERS
        .iter()
        .filter(here)
        .map(|folder| KindWords { kind: folder.kind.to_owned(), text: words(folder, edition.lang) });
    // The gallery is no lesson of the path: it stands in a folder of its own.
    let folder = if specimen.is_empty() { "lessons" } else { "gallery" };
    let file = LessonFile { words: words.collect(), paper, ideas, terms, specimen, lesson };
    write(folder, &name, &file, hash, output)
}

/// The texts of a kind in one language.
fn words(folder: &Folder, lang: Lang) -> Vec<String> {
    folder.words.iter().map(|texts| texts[lang as usize].to_owned()).collect()
}

/// Writes the gallery: a lesson of the examples of all kinds, and each example's file as it is.
fn gallery(edition: Edition, hash: &dyn Fn(&[u8]) -> String, output: &mut Output) -> String {
    let mut lesson = Lesson {
        id: "gallery".to_owned(),
        title: String::new(),
        goal: String::new(),
        minutes: 0,
        tracks: Vec::new(),
        rule: Vec::new(),
        exercise: Vec::new(),
    };
    let mut specimen = Vec::new();
    for folder in FOLDERS {
        let exercises = author::exercises(folder.example).content;
        // An example that cannot be read is a problem of the linter, and stops the build there.
        let Some(exercise) = exercises.first() else { continue };
        let exercise = exercise.map("", &mut |_, text: &Localized| typeset(text.get(edition)));
        specimen.push(Specimen {
            right: exercise.task.key(),
            wrong: wrong(&exercise.task).unwrap_or_default(),
            toml: put("gallery", folder.kind, "toml", folder.example.as_bytes().to_vec(), hash, output),
        });
        lesson.exercise.push(exercise);
    }
    write_file(lesson, Notes { specimen, ..Notes::default() }, edition, hash, output)
}

/// A lesson in one edition.
pub fn in_edition(lesson: &Lesson<Localized>, edition: Edition) -> Lesson {
    lesson.map("", &mut |_, text: &Localized| typeset(text.get(edition)))
}

/// A text whose numbers stay on one line: the spaces of `1 200 000 ₸` and of `+7 7XX XXX 15 60` do not break, nor does the
/// hyphen of `6-сынып`, which a word joiner follows.
pub(super) fn typeset(text: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    let at = |place: usize| all.get(place).copied().unwrap_or(' ');
    let digit = |place: usize| at(place).is_ascii_digit();
    let dialled = |c: char| c.is_ascii_digit() || c == 'X';
    let phone = |space: usize| {
        let mut before = all[..space].iter().rev().skip_while(|c| dialled(**c) || **c == ' ');
        before.next() == Some(&'+')
    };
    let mut set = String::with_capacity(text.len());
    for (place, &c) in all.iter().enumerate() {
        // Before the first stands a space, as behind the last: there is no such place.
        let (before, after) = (at(place.wrapping_sub(1)), at(place + 1));
        let thousands = (1..=3).all(|far| digit(place + far)) && !digit(place + 4);
        let sum = before.is_ascii_digit() && (thousands || matches!(after, '₸' | '%'));
        match c {
            ' ' if sum || dialled(before) && dialled(after) && phone(place) => set.push('\u{a0}'),
            // Not in an address: its letters are Latin.
            '-' if before.is_ascii_digit() && after.is_alphabetic() && !after.is_ascii() => {
                set.push_str("-\u{2060}");
            }
            '–' if before.is_ascii_digit() && after.is_ascii_digit() => set.push_str("–\u{2060}"),
            _ => set.push(c),
        }
    }
    set
}

fn write<C: serde::Serialize>(
    folder: &str,
    name: &str,
    content: &C,
    hash: &dyn Fn(&[u8]) -> String,
    output: &mut Output,
) -> String {
    // Fails only for maps with keys that are no text; there is no map.
    let json = serde_json::to_vec(&Compiled { format: FORMAT, content }).unwrap_or_default();
    put(folder, name, "json", json, hash, output)
}

fn put(
    folder: &str,
    name: &str,
    ending: &str,
    content: Vec<u8>,
    hash: &dyn Fn(&[u8]) -> String,
    output: &mut Output,
) -> String {
    let digest: String = hash(&content).chars().take(8).collect();
    let file = [folder, "/", name, ".", &digest, ".", ending].concat();
    if !output.files.iter().any(|(path, _)| *path == file) {
        output.files.push((file.clone(), content));
    }
    file
}

/// The questions of the level test: what is graded, and does not tell how it goes before it is checked. An exercise asks
/// for the competence of its first skill.
pub fn bank(checked: &Checked) -> Bank {
    let lessons = checked.topics.iter().flat_map(|topic| &topic.lessons);
    // How to teach is no part of what the test measures.
    let lessons =
        lessons.filter_map(|id| checked.lesson(id)).filter(|lesson| lesson.tracks != [Track::Teacher]);
    let mut item: Vec<Item> = lessons
        .flat_map(|lesson| lesson.exercise.iter().map(|exercise| (lesson.full_id(exercise), exercise)))
        .filter(|(_, exercise)| exercise.task.asks())
        .filter_map(|(id, exercise)| {
            let (_, difficulty) = checked.difficulty.iter().find(|(known, _)| *known == id)?;
            let skill = checked.skills.iter().find(|skill| exercise.skills.first() == Some(&skill.id))?;
            Some(Item { id, difficulty: *difficulty, competence: skill.digcomp.clone() })
        })
        .collect();
    item.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    Bank { item }
}

/// The index without its lessons.
fn index(checked: &Checked, edition: Edition) -> Index {
    let topics = checked.topics.iter().map(|topic| Topic {
        id: topic.id.clone(),
        title: topic.title.get(edition).to_owned(),
        about: topic.about.get(edition).to_owned(),
        icon: topic.icon.clone(),
        serves: notes::serves(checked, topic, edition),
        ..Topic::default()
    });
    let place = |id: &String| checked.skills.iter().position(|skill| skill.id == *id);
    let skills = checked.skills.iter().map(|skill| Skill {
        id: skill.id.clone(),
        title: skill.title.get(edition).to_owned(),
        digcomp: skill.digcomp.clone(),
        requires: skill
            .requires
            .iter()
            .filter_map(place)
            .filter_map(|place| u8::try_from(place).ok())
            .collect(),
    });
    let (topics, skills) = (topics.collect(), skills.collect());
    Index { edition: edition.code().to_owned(), topics, skills, ..Index::default() }
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
        count: lesson.exercise.len(),
        exercises: lesson
            .exercise
            .iter()
            // What has no right and wrong tells nothing about a skill, so no review asks it.
            .map(|exercise| {
                let graded = exercise.task.grade(&exercise.task.key()).graded();
                (exercise.id.clone(), if graded { places(&exercise.skills) } else { Vec::new() })
            })
            .collect(),
        ..Entry::default()
    }
}

#[cfg(test)]
mod tests {
    use super::typeset;

    #[test]
    fn a_number_stays_on_one_line() {
        for (written, set) in [
            ("1 200 000 ₸ аударыңыз", "1\u{a0}200\u{a0}000\u{a0}₸ аударыңыз"),
            ("+7 700 123 45 67", "+7\u{a0}700\u{a0}123\u{a0}45\u{a0}67"),
            ("Нөмір +7 7XX XXX 15 60 бөтен", "Нөмір +7\u{a0}7XX\u{a0}XXX\u{a0}15\u{a0}60 бөтен"),
            ("10 15 XX, 6-сынып, 102-ге", "10 15 XX, 6-\u{2060}сынып, 102-\u{2060}ге"),
            ("5–9-сынып – бәрі", "5–\u{2060}9-\u{2060}сынып – бәрі"),
            ("qala-6-kz.example, 5-6 күн, SMS-код", "qala-6-kz.example, 5-6 күн, SMS-код"),
            ("5 % скидки, 2026 жыл, 12 1234", "5\u{a0}% скидки, 2026 жыл, 12 1234"),
            (" 100 ₸", " 100\u{a0}₸"),
            ("", ""),
        ] {
            assert_eq!(typeset(written), set);
        }
    }
}
