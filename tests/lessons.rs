//! The lessons that ship: complete, solvable, and the same after compiling and reading.

#![expect(clippy::unwrap_used, reason = "a failed test is a failed test")]

use std::fs;
use std::path::{Path, PathBuf};

use saqbol::domain::lesson::index::Index;
use saqbol::domain::lesson::lint::{Checked, Source, check};
use saqbol::domain::lesson::{Compiled, Lesson, compile};
use saqbol::domain::practice::Session;
use saqbol::exercise::{Task, digit};
use saqbol::lang::{Edition, Localized};

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn shipped() -> Checked {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let mut sources: Vec<Source> = (files(&root).into_iter())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml" || kind == "txt"))
        .map(|path| Source {
            path: path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    check(&sources)
}

fn lessons() -> Vec<Lesson<Localized>> {
    shipped().lessons.into_iter().map(|(_, lesson)| lesson).collect()
}

#[test]
fn nothing_that_ships_has_a_problem() {
    let checked = shipped();
    assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
    assert!(checked.topics.iter().all(|topic| topic.lessons.len() >= 4));
    assert!(checked.topics.len() >= 2);
}

#[test]
fn every_exercise_is_unsolved_by_nothing_and_solved_by_its_key() {
    for lesson in lessons() {
        for exercise in &lesson.exercise {
            let task = &exercise.task;
            let id = lesson.full_id(exercise);
            assert!(!task.grade(&task.blank()).solved(), "{id} is solved by the empty answer");
            assert!(!task.ready(&task.blank()), "{id} can be checked without an answer");
            assert!(task.ready(&task.key()), "{id}: the key is not enough to be checked");
            let outcome = task.grade(&task.key());
            assert!(outcome.solved(), "{id} is not solved by its key: {outcome:?}");
        }
    }
}

#[test]
fn every_lesson_has_every_kind_or_nearly_so() {
    let all = Task::<Localized>::KINDS;
    let mut met = std::collections::BTreeSet::new();
    for lesson in lessons() {
        assert!(lesson.exercise.len() >= 8, "{}", lesson.id);
        let kinds: std::collections::BTreeSet<_> =
            lesson.exercise.iter().map(|exercise| exercise.task.kind()).collect();
        assert!(kinds.len() >= 3, "{} has only {kinds:?}", lesson.id);
        met.extend(kinds);
    }
    assert_eq!(met.len(), all.len());
}

/// The app's own reader reads what is compiled as `serde_json` does, file by file.
#[test]
fn what_is_compiled_is_read_back_in_every_edition() {
    let checked = shipped();
    let output = compile::compile(&checked, &|bytes| format!("{:08x}", bytes.len()));
    assert_eq!(output.indexes.len(), Edition::ALL.len());
    let file = |name: &str| {
        let (_, bytes) = output.files.iter().find(|(known, _)| known == name).expect(name);
        std::str::from_utf8(bytes).unwrap()
    };
    for ((code, index), edition) in output.indexes.iter().zip(Edition::ALL) {
        assert_eq!(*code, edition.code());
        let text = file(index);
        let index = Compiled::<Index>::read(text).unwrap();
        assert_eq!(index, serde_json::from_str::<Compiled<Index>>(text).unwrap().content);
        assert_eq!(index.lessons().count(), checked.lessons.len());
        assert!(index.skills.iter().all(|skill| !skill.title.is_empty()));
        for entry in index.lessons() {
            let text = file(&entry.file);
            let read = Compiled::<Lesson>::read(text).unwrap();
            assert_eq!(read, serde_json::from_str::<Compiled<Lesson>>(text).unwrap().content);
            let (_, authored) = checked.lessons.iter().find(|(_, lesson)| lesson.id == entry.id).unwrap();
            assert_eq!(read, compile::in_edition(authored, edition));
        }
    }
}

/// A session through each lesson, every answer right, as the app does it.
#[test]
fn every_lesson_can_be_gone_through() {
    for lesson in lessons() {
        let lesson = compile::in_edition(&lesson, Edition::default());
        let mut session = Session::start(&lesson, 7, 1_000);
        let mut now = 1_000;
        for exercise in &lesson.exercise {
            assert_eq!(session.current(), Some(lesson.full_id(exercise).as_str()));
            now += 5_000;
            session.answer(exercise.task.key());
            // Saved and brought back in the middle of the exercise.
            let seed = session.exercise_seed();
            session = Session::restore(&session.save()).unwrap();
            assert_eq!((session.exercise_seed(), session.draft()), (seed, Some(&exercise.task.key())));
            let attempt = session.check(&exercise.task, now).unwrap();
            assert_eq!((attempt.took, attempt.outcome().solved()), (5_000, true));
            session.next(now);
        }
        assert!(session.finished());
        assert_eq!((session.solved(), session.missed().len()), (lesson.exercise.len(), 0));
    }
}

/// The digit keys reach every option and step that is on the screen.
#[test]
fn the_digits_reach_every_option() {
    for lesson in lessons() {
        for exercise in &lesson.exercise {
            if !matches!(exercise.task, Task::Choice(_) | Task::Order(_)) {
                continue;
            }
            let answers: Vec<_> = (1..=exercise.task.parts())
                .map(|key| digit(exercise, 7, &exercise.task.blank(), key).unwrap())
                .collect();
            for (i, answer) in answers.iter().enumerate() {
                assert!(!answers[..i].contains(answer), "{} in {}", exercise.id, lesson.id);
            }
        }
    }
}
