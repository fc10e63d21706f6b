//! The laws of all kinds of exercise, tried on every exercise that ships and on the examples.

use std::time::Instant;

use proptest::collection::vec;
use proptest::prelude::*;
use saqbol::domain::{json, lesson::author};
use saqbol::exercise::paper::Sheet;
use saqbol::exercise::{Answer, Exercise, FOLDERS, HINTS, KINDS, MAX_PARTS, MAX_SLOTS, Task};
use saqbol::lang::{Edition, Lang, Localized, Texts as _};

fn examples() -> Vec<Exercise> {
    let read = FOLDERS.iter().map(|folder| {
        let read = author::exercises(folder.example);
        assert!(read.problems.is_empty(), "{}: {:#?}", folder.kind, read.problems);
        let [exercise] = &read.content[..] else {
            panic!("{} has {} examples", folder.kind, read.content.len())
        };
        exercise.map("", &mut |_, text: &Localized| text.get(Edition::default()).to_owned())
    });
    read.collect()
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let slot = prop_oneof![4 => 0_u8..7, 1 => any::<u8>()];
    (vec(slot, 0..MAX_SLOTS), vec(".{0,20}", 0..4)).prop_map(Answer::from_parts)
}

/// What must be true of any answer to any exercise.
fn lawful(task: &Task, answer: &Answer) -> Result<(), TestCaseError> {
    let outcome = task.grade(answer);
    prop_assert!(outcome.earned <= outcome.total);
    prop_assert!(task.parts() <= MAX_PARTS);
    prop_assert!(outcome.parts >> task.parts() == 0, "bits of parts that are not there");
    prop_assert!(outcome.signals >> task.parts() == 0);
    prop_assert_eq!(outcome.graded(), task.graded());
    prop_assert_eq!(task.grade(answer), outcome, "the same answer is graded the same");
    if outcome.solved() {
        prop_assert!(task.ready(answer), "solved before it can be checked");
    }
    for digit in 0..12 {
        if let Some(next) = task.digit(3, answer, digit) {
            prop_assert!(!task.takes(answer) || task.takes(&next), "a digit leads to what is not taken");
        }
    }
    let _ = task.reason(answer);
    Ok(())
}

proptest! {
    #[test]
    fn no_answer_breaks_a_kind(answer in any_answer()) {
        for exercise in examples() {
            lawful(&exercise.task, &answer).map_err(|error| {
                TestCaseError::fail(format!("{}: {error}", exercise.task.kind()))
            })?;
        }
    }

    /// A learner's answer is nearly right more often than it is noise.
    #[test]
    fn a_key_with_a_slip_breaks_no_kind(slot in 0_usize..MAX_SLOTS, number in 0_u8..14) {
        for exercise in examples() {
            let task = &exercise.task;
            let answer = task.key().with(slot, number);
            lawful(task, &answer).map_err(|error| TestCaseError::fail(format!("{}: {error}", task.kind())))?;
        }
    }
}

#[test]
fn every_kind_brings_all_that_a_kind_needs() {
    let folder =
        |name: &str| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/exercise").join(name);
    assert_eq!(FOLDERS.iter().map(|folder| folder.kind).collect::<Vec<_>>(), KINDS);
    for (kind, exercise) in FOLDERS.iter().zip(examples()) {
        assert_eq!((exercise.task.kind(), exercise.hint.len()), (kind.kind, HINTS));
        for file in ["mod.rs", "view.rs", "example.toml", "e2e.ts"] {
            assert!(folder(kind.folder).join(file).is_file(), "src/exercise/{}/{file}", kind.folder);
        }
        let commented = kind.example.lines().filter(|line| line.contains('#')).count();
        assert!(commented >= 2, "{}: the example does not say how it is written", kind.kind);
        for (number, texts) in kind.words.iter().enumerate() {
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}: text {number}", kind.kind);
            let places = texts.map(|text| text.matches("{}").count());
            assert_eq!(places, [places[0]; 3], "{}: the numbers of text {number}", kind.kind);
        }
        assert!(exercise.task.what() < kind.words.len());
    }
}

#[test]
fn every_kind_goes_on_paper_with_a_key_and_without_its_answer() {
    for exercise in examples() {
        for lang in Lang::ALL {
            let printed = Sheet::write(&exercise, lang, 0);
            let kind = exercise.task.kind();
            assert!(!printed.block.is_empty(), "{kind}: nothing below the prompt");
            assert!(!printed.key.is_empty(), "{kind}: no key");
            assert_eq!(Sheet::write(&exercise, lang, 0), printed, "{kind}: the same sheet each time");
        }
    }
}

/// The limit is a millisecond. Times are noisy, so none is asserted alone: grading is held against reading the
/// same exercise from its file, in the same run, which takes less than a millisecond too.
#[test]
fn grading_is_quicker_than_reading() {
    for exercise in examples() {
        let (task, key) = (&exercise.task, exercise.task.key());
        let json = serde_json::to_string(&exercise).unwrap();
        let best = |work: &dyn Fn()| {
            let timed = (0..5).map(|_| {
                let start = Instant::now();
                (0..100).for_each(|_| work());
                start.elapsed() / 100
            });
            timed.min().unwrap()
        };
        let read = best(&|| _ = std::hint::black_box(json::read::<Exercise>(&json)));
        let graded = best(&|| _ = std::hint::black_box(task.grade(&key)));
        println!("{:<12} read in {read:?}, graded in {graded:?}", task.kind());
        assert!(graded < read, "{}: {graded:?} to grade, {read:?} to read", task.kind());
    }
}
