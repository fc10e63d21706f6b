//! The lessons that ship: complete, solvable, and the same after compiling and reading.

#![expect(clippy::unwrap_used, reason = "a failed test is a failed test")]

mod shipped;

use std::fmt::Debug;

use saqbol::domain::lesson::gallery::wrong;
use saqbol::domain::lesson::index::Index;
use saqbol::domain::lesson::plan::Plan;
use saqbol::domain::lesson::reference::{Cards, Facts, Glossary};
use saqbol::domain::lesson::{Compiled, Lesson, LessonFile, compile};
use saqbol::domain::practice::Session;
use saqbol::exercise::paper::Paper;
use saqbol::exercise::shuffle::shuffled;
use saqbol::exercise::{Answer, KINDS, Task};
use saqbol::lang::{Edition, Localized};
use serde::de::DeserializeOwned;
use shipped::shipped;

/// Lessons, and cards of threats.
fn lessons() -> Vec<Lesson<Localized>> {
    shipped().lessons.into_iter().map(|(_, lesson)| lesson).collect()
}

#[test]
fn nothing_that_ships_has_a_problem() {
    let checked = shipped();
    assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
    assert!(checked.topics.len() >= 12 && checked.cards.len() >= 12);
    for topic in &checked.topics {
        assert!(topic.lessons.len() >= 5, "{} has {} lessons", topic.id, topic.lessons.len());
        assert!(checked.plans.iter().any(|(id, _)| *id == topic.id), "{} has no plan", topic.id);
    }
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
    let checked = shipped();
    let is_card = |lesson: &Lesson<Localized>| checked.cards.iter().any(|card| card.id == lesson.id);
    for lesson in lessons().into_iter().filter(|lesson| !is_card(lesson)) {
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
        let short = both::<Index>(file(index));
        let index = both::<Index>(file(&short.whole));
        assert!(index.whole.is_empty());
        assert_eq!(
            index.clone().shortened(short.whole.clone()),
            short,
            "the short index is a part of the whole"
        );
        for (entry, brief) in index.lessons().zip(short.lessons()) {
            assert_eq!((entry.count, entry.exercises.len()), (brief.count, brief.count));
            assert_eq!((&entry.id, &entry.file, &entry.tracks), (&brief.id, &brief.file, &brief.tracks));
            assert!(!entry.goal.is_empty() && brief.goal.is_empty() && brief.exercises.is_empty());
        }
        let cards = both::<Cards>(file(&index.cards));
        for (entry, card) in index.threats.iter().zip(&cards.card) {
            assert_eq!((&entry.id, entry.count), (&card.id, 2));
            for text in [&entry.seen, &entry.review_by, &card.how, &card.sign, &card.act, &card.source] {
                assert!(!text.is_empty(), "{} is not whole", card.id);
            }
        }
        for topic in &index.topics {
            let plan = both::<Plan>(file(&topic.plan));
            assert!(plan.wrong.iter().all(|idea| idea.contains(' ')), "texts, not ids: {:?}", plan.wrong);
            assert!(
                !plan.serves.is_empty()
                    && !plan.law.is_empty()
                    && plan.print.iter().all(|id| index.lesson(id).is_some())
            );
        }
        let glossary = both::<Glossary>(file(&index.glossary));
        assert_eq!(glossary.term.len(), checked.terms.len());
        let facts = both::<Facts>(file(&index.facts));
        assert!(facts.fact.iter().flat_map(|fact| &fact.lessons).all(|id| index.lesson(id).is_some()));
        assert_eq!(index.all().count(), checked.lessons.len());
        assert!(index.skills.iter().all(|skill| !skill.title.is_empty()));
        let gallery = both::<LessonFile>(file(&index.gallery));
        let examples = &gallery.lesson.exercise;
        assert_eq!(examples.iter().map(|it| it.task.kind()).collect::<Vec<_>>(), KINDS);
        assert_eq!((gallery.specimen.len(), gallery.words.len()), (KINDS.len(), KINDS.len()));
        for (kind, it) in KINDS.iter().zip(&gallery.specimen) {
            assert!(file(&it.toml).contains(&format!("kind = \"{kind}\"")));
        }
        for entry in index.all() {
            let lesson = both::<LessonFile>(file(&entry.file));
            let authored = checked.lesson(&entry.id).unwrap();
            assert_eq!(lesson.lesson, compile::in_edition(authored, edition));
            for exercise in &lesson.lesson.exercise {
                let words = lesson.words_of(exercise.task.kind());
                assert!(exercise.task.what() < words.len() && words.iter().all(|text| !text.is_empty()));
            }
            assert!(lesson.ideas.iter().all(|idea| idea.exercise < entry.count && !idea.text.is_empty()));
            assert!(lesson.terms.iter().all(|gloss| gloss.at.iter().all(|at| *at < entry.count)));
            let paper = both::<Paper>(file(&lesson.paper));
            assert_eq!(paper.exercise.len(), authored.exercise.len());
        }
    }
}

/// What an answer takes is told by slots: the key takes nothing wrong, and an answer that takes one option is known by it.
#[test]
fn options_are_known_by_their_slots() {
    let mut known = 0;
    for lesson in lessons() {
        for exercise in &lesson.exercise {
            let (task, id) = (&exercise.task, lesson.full_id(exercise));
            let slots = task.slots();
            if slots.is_empty() {
                continue;
            }
            let rights: Vec<bool> = task.rivals().into_iter().flatten().map(|(right, _)| right).collect();
            assert_eq!(slots.len(), rights.len(), "{id}");
            for (&(slot, number), right) in slots.iter().zip(rights) {
                assert!(
                    right || !task.takes_option(&task.key(), slot, number),
                    "{id}: the key takes what is wrong"
                );
                assert!(
                    !task.takes_option(&Answer::default(), slot, number),
                    "{id}: nothing takes something"
                );
                if !matches!(task, Task::Dialogue(_) | Task::Call(_) | Task::Search(_)) {
                    let answer = Answer::default().with(slot, u8::try_from(number).unwrap());
                    assert!(task.takes_option(&answer, slot, number), "{id}");
                }
                known += 1;
            }
        }
    }
    assert!(known > 500, "{known} options");
}

/// The right answer shows no misconception, and wrong ones of each kind that has them show theirs.
#[test]
fn a_wrong_answer_shows_its_misconception() {
    let checked = shipped();
    let output = compile::compile(&checked, &|bytes| format!("{:08x}", bytes.len()));
    let files = output.files.iter().filter(|(name, _)| name.starts_with("lessons/") && name.contains(".en."));
    let mut seen = std::collections::BTreeSet::new();
    for (name, bytes) in files.filter(|(name, _)| !name.contains("index")) {
        let file: LessonFile = Compiled::read(std::str::from_utf8(bytes).unwrap()).unwrap();
        for (number, exercise) in file.lesson.exercise.iter().enumerate() {
            assert_eq!(
                file.ideas_in(number, &exercise.task.key()),
                [] as [&String; 0],
                "{name}: {}",
                exercise.id
            );
            let wrong = wrong(&exercise.task).unwrap_or_default();
            seen.extend(
                file.ideas_in(number, &wrong).into_iter().map(|idea| (exercise.task.kind(), idea.clone())),
            );
        }
    }
    for kind in ["choice", "predict", "checkout", "link", "recover", "dialogue", "call"] {
        assert!(seen.iter().any(|(of, _)| *of == kind), "no misconception is seen in a `{kind}`");
    }
    let ideas: std::collections::BTreeSet<_> = seen.iter().map(|(_, idea)| idea).collect();
    assert!(ideas.len() >= 40, "{} misconceptions are seen", ideas.len());
}

/// After shuffling, the right one of the options stands in every place about as often.
#[test]
fn right_answers_are_spread_over_all_places() {
    let mut places = std::collections::BTreeMap::<usize, Vec<usize>>::new();
    for lesson in lessons() {
        for exercise in &lesson.exercise {
            let Task::Choice(task) = &exercise.task else { continue };
            let options = task.option.len();
            let counts = places.entry(options).or_insert_with(|| vec![0; options]);
            let seed = compile::seed(&lesson.full_id(exercise));
            for round in 0..200 {
                for (place, option) in shuffled(options, seed.wrapping_add(round)).into_iter().enumerate() {
                    counts[place] += usize::from(task.option[option].right);
                }
            }
        }
    }
    assert!(places.len() >= 2);
    for (options, counts) in places {
        let mean = counts.iter().sum::<usize>() / options;
        assert!(
            counts.iter().all(|count| count.abs_diff(mean) * 10 <= mean),
            "of {options} options: {counts:?}"
        );
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
