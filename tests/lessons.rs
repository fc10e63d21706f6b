//! The lessons that ship: complete, solvable, and the same after compiling and reading.

#![expect(clippy::unwrap_used, reason = "a failed test is a failed test")]

mod shipped;

use std::fmt::Debug;

use saqbol::domain::lesson::gallery::wrong;
use saqbol::domain::lesson::index::Index;
use saqbol::domain::lesson::{Compiled, Lesson, LessonFile, compile};
use saqbol::domain::practice::Session;
use saqbol::exercise::paper::Paper;
use saqbol::exercise::{Answer, KINDS, Task};
use saqbol::lang::{Edition, Localized};
use serde::de::DeserializeOwned;
use shipped::shipped;

fn lessons() -> Vec<Lesson<Localized>> {
    shipped().lessons.into_iter().map(|(_, lesson)| lesson).collect()
}

#[test]
fn nothing_that_ships_has_a_problem() {
    let checked = shipped();
    assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
    // The path is growing: a topic begins with two lessons.
    assert!(checked.topics.iter().all(|topic| topic.lessons.len() >= 2));
    assert!(checked.topics.len() >= 9);
}

#[test]
fn every_exercise_is_unsolved_by_nothing_and_solved_by_its_key() {
    for lesson in lessons() {
        for exercise in &lesson.exercise {
            let (task, blank) = (&exercise.task, Answer::default());
            let id = lesson.full_id(exercise);
            assert!(!task.grade(&blank).solved(), "{id} is solved by the empty answer");
            assert!(!task.ready(&blank), "{id} can be checked without an answer");
            assert!(task.takes(&blank), "{id} does not take the empty answer");
            let key = task.key();
            assert!(task.ready(&key) && task.takes(&key), "{id}: the key cannot be checked: {key:?}");
            let outcome = task.grade(&key);
            assert_eq!(outcome.solved(), task.graded(), "{id} is not solved by its key: {outcome:?}");
            assert_eq!(wrong(task).is_some(), task.graded(), "{id} cannot be answered wrongly");
        }
    }
}

/// Six exercises of each kind at least, and three kinds in each lesson.
#[test]
fn every_kind_is_in_use() {
    let mut met = std::collections::BTreeMap::<_, usize>::new();
    for lesson in lessons() {
        assert!(lesson.exercise.len() >= 6, "{}", lesson.id);
        let kinds: std::collections::BTreeSet<_> =
            lesson.exercise.iter().map(|exercise| exercise.task.kind()).collect();
        assert!(kinds.len() >= 3, "{} has only {kinds:?}", lesson.id);
        for exercise in &lesson.exercise {
            *met.entry(exercise.task.kind()).or_default() += 1;
        }
    }
    for kind in KINDS {
        let count = met.get(kind).copied().unwrap_or(0);
        assert!(count >= 6, "{count} exercises of the kind `{kind}`");
    }
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
        let index = both::<Index>(file(index));
        assert_eq!(index.lessons().count(), checked.lessons.len());
        assert!(index.skills.iter().all(|skill| !skill.title.is_empty()));
        let gallery = both::<LessonFile>(file(&index.gallery));
        let examples = &gallery.lesson.exercise;
        assert_eq!(examples.iter().map(|it| it.task.kind()).collect::<Vec<_>>(), KINDS);
        assert_eq!((gallery.specimen.len(), gallery.words.len()), (KINDS.len(), KINDS.len()));
        for (kind, it) in KINDS.iter().zip(&gallery.specimen) {
            assert!(file(&it.toml).contains(&format!("kind = \"{kind}\"")));
        }
        for entry in index.lessons() {
            let lesson = both::<LessonFile>(file(&entry.file));
            let (_, authored) = checked.lessons.iter().find(|(_, lesson)| lesson.id == entry.id).unwrap();
            assert_eq!(lesson.lesson, compile::in_edition(authored, edition));
            for exercise in &lesson.lesson.exercise {
                let words = lesson.words_of(exercise.task.kind());
                assert!(exercise.task.what() < words.len() && words.iter().all(|text| !text.is_empty()));
            }
            let paper = both::<Paper>(file(&lesson.paper));
            assert_eq!(paper.exercise.len(), authored.exercise.len());
        }
    }
}

/// A compiled file, read by the app's own reader and by `serde_json`.
fn both<C: DeserializeOwned + PartialEq + Debug>(text: &str) -> C {
    let read = Compiled::<C>::read(text).unwrap();
    assert_eq!(read, serde_json::from_str::<Compiled<C>>(text).unwrap().content);
    read
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
            assert_eq!((session.exercise_seed(), session.draft()), (seed, &exercise.task.key()));
            let attempt = session.check(&exercise.task, now).unwrap();
            assert_eq!((attempt.took, attempt.outcome().solved()), (5_000, exercise.task.graded()));
            assert_eq!(attempt.answer, exercise.task.key());
            session.next(now);
        }
        assert!(session.finished());
        let graded = lesson.exercise.iter().filter(|exercise| exercise.task.graded()).count();
        assert_eq!((session.solved(), session.missed().len()), ((graded, graded), 0));
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
                .map(|key| exercise.task.digit(7, &Answer::default(), key).unwrap())
                .collect();
            for (i, answer) in answers.iter().enumerate() {
                assert!(!answers[..i].contains(answer), "{} in {}", exercise.id, lesson.id);
            }
        }
    }
}

/// On one sheet the right letter does not stand in the same place again and again.
#[test]
fn on_paper_the_keys_differ() {
    let seeds = |kind: &str| {
        let mut keys = Vec::new();
        for lesson in lessons() {
            for exercise in lesson.exercise.iter().filter(|exercise| exercise.task.kind() == kind) {
                keys.push(compile::seed(&lesson.full_id(exercise)));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        keys.len()
    };
    assert!(seeds("link") >= 6 && seeds("order") >= 6);
    let checked = shipped();
    let output = compile::compile(&checked, &|bytes| format!("{:08x}", bytes.len()));
    let (_, paper) =
        output.files.iter().find(|(path, _)| path.starts_with("paper/phish-address.en")).unwrap();
    let paper = both::<Paper>(std::str::from_utf8(paper).unwrap());
    // The owner of each address is ticked by the first letter of its key.
    let letters: std::collections::BTreeSet<_> = paper
        .exercise
        .iter()
        .filter_map(|it| {
            it.key.iter().find_map(|line| line.split(['.', ':']).map(str::trim).find(|part| part.len() == 1))
        })
        .collect();
    assert!(letters.len() > 1, "{letters:?}");
}
