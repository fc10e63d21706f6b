//! Laws of the memory, and what a thousand learners would meet.

use proptest::collection::vec;
use proptest::prelude::*;

use super::review::{FEWEST, Known, MOST, review};
use super::*;
use crate::domain::lesson::index::{Entry, Skill, Topic};
use crate::domain::log::progress::Progress;
use crate::domain::log::tests::{any_attempt, at_time};
use crate::domain::profile::Track;
use crate::exercise::shuffle;

const DAY: u64 = 86_400_000;

#[expect(clippy::cast_possible_wrap, reason = "small numbers")]
fn day(at: u64) -> i64 {
    (at / DAY) as i64
}

/// Lessons of exercises, each with its skills; the second skill builds on the first.
fn index(lessons: &[&[&[u8]]]) -> &'static Index {
    let entry = |(number, skills): (usize, &&[&[u8]])| Entry {
        id: char::from(b'a' + u8::try_from(number).unwrap()).to_string(),
        tracks: vec![Track::Middle],
        count: skills.len(),
        exercises: skills
            .iter()
            .enumerate()
            .map(|(i, skills)| (char::from(b'a' + u8::try_from(i).unwrap()).to_string(), skills.to_vec()))
            .collect(),
        ..Entry::default()
    };
    let skill = |id: u8| Skill {
        id: id.to_string(),
        title: String::new(),
        digcomp: "4.1".into(),
        requires: if id == 1 { vec![0] } else { vec![] },
    };
    let topic = Topic {
        id: "t".into(),
        lessons: lessons.iter().enumerate().map(entry).collect(),
        ..Topic::default()
    };
    Box::leak(Box::new(Index {
        topics: vec![topic],
        skills: (0..4).map(skill).collect(),
        ..Index::default()
    }))
}

fn small() -> &'static Index {
    index(&[&[&[0], &[0, 1], &[1], &[]], &[&[0], &[1], &[2], &[2, 0]], &[&[0], &[1], &[2], &[1, 2]]])
}

fn attempt(at: u64, exercise: &str, right: bool) -> Attempt {
    Attempt { exercise: exercise.into(), ..at_time(at, right) }
}

/// A review by all that a log says.
fn asked(index: &'static Index, log: &Log, now: u64, seed: u32) -> Vec<String> {
    let progress = Progress::of(log, &day);
    let memory = Memory::of(log, &Skills::of(index), &day);
    review(
        Known { index, progress: &progress, memory: &memory, track: Some(Track::Middle) },
        now,
        day(now),
        seed,
    )
}

/// The card of a threat is practised as if it had been begun: before lessons that were not.
#[test]
fn a_review_mixes_in_cards_of_threats() {
    let known = index(&[&[&[0]], &[&[0]]]);
    let [begun, other] = [&known.topics[0].lessons[0], &known.topics[0].lessons[1]];
    let card = Entry { id: "card".into(), seen: "20.02.2026".into(), ..other.clone() };
    let foreign = Entry { id: "foreign".into(), tracks: vec![Track::Senior], ..card.clone() };
    let known = Index { threats: vec![card, foreign], ..known.clone() };
    let known: &'static Index = Box::leak(Box::new(known));
    let log: Log = [attempt(DAY, &begun.full_ids().next().unwrap(), false)].into_iter().collect();
    for seed in 0..20 {
        assert_eq!(asked(known, &log, 3 * DAY, seed), ["card/a", "b/a", "a/a"], "seed {seed}");
    }
    // What was answered of a card is remembered of its skill.
    let log: Log = [attempt(DAY, "card/a", false)].into_iter().collect();
    assert!(!asked(known, &log, 3 * DAY, 0).is_empty());
}

proptest! {
    #[test]
    fn one_by_one_is_all_at_once(attempts in vec(any_attempt(), 0..40)) {
        let log: Log = attempts.into_iter().collect();
        let skills = Skills::of(small());
        let (mut memory, mut progress) = (Memory::default(), Progress::default());
        for attempt in log.iter() {
            memory.take(attempt, &skills, &day);
            progress.take(attempt, &day);
        }
        prop_assert_eq!(&memory, &Memory::of(&log, &skills, &day));
        prop_assert_eq!(progress, Progress::of(&log, &day));
    }

    /// Merged in any order, the union is folded to the same.
    #[test]
    fn the_fold_is_of_the_union(a in vec(any_attempt(), 0..20), b in vec(any_attempt(), 0..20)) {
        let fold = |parts: [&Vec<Attempt>; 2]| {
            let log: Log = parts.into_iter().flatten().cloned().collect();
            (Memory::of(&log, &Skills::of(small()), &day), Progress::of(&log, &day))
        };
        prop_assert_eq!(fold([&a, &b]), fold([&b, &a]));
    }

    #[test]
    fn a_review_is_short_and_asks_nothing_twice(
        attempts in vec(any_attempt(), 0..40), days in 0_u64..400, seed: u32,
    ) {
        let log: Log = attempts.into_iter().collect();
        let queue = asked(small(), &log, 1_700_000_400_000 + days * DAY, seed);
        prop_assert!(queue.len() <= MOST);
        let mut once = queue.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), queue.len());
    }

    #[test]
    fn no_moment_is_too_odd(at in any::<u64>(), now in any::<u64>(), today in any::<i64>()) {
        let log: Log = [attempt(at, "a/a", false), attempt(u64::MAX, "a/b", true)].into_iter().collect();
        let memory = Memory::of(&log, &Skills::of(small()), &day);
        let _ = memory.due(now, today);
    }
}

#[test]
fn a_day_is_one_review_graded_by_most_of_it() {
    let skills = Skills::of(small());
    let alone = |rights: &[bool]| {
        let log: Log = (0..).zip(rights).map(|(at, right)| attempt(DAY + at, "a/a", *right)).collect();
        Memory::of(&log, &skills, &day).trace(0).unwrap().schedule.unwrap().state
    };
    let first = attempt(0, "a/a", true);
    let after = |rights: &[bool]| {
        let mut log: Log = [first.clone()].into_iter().collect();
        log.merge((0..).zip(rights).map(|(at, right)| attempt(5 * DAY + at, "a/b", *right)));
        Memory::of(&log, &skills, &day).trace(0).unwrap().schedule.unwrap().state
    };
    assert_eq!(after(&[true]), after(&[false, true, true]));
    assert_eq!(after(&[false]), after(&[true, false, true, false]));
    assert!(after(&[true]).stability > after(&[false]).stability);
    assert_eq!(alone(&[true]), alone(&[true, true, true]), "ten exercises are not ten reviews");
}

#[test]
fn what_was_missed_comes_again_in_ten_minutes_and_what_was_known_the_next_day() {
    let index = small();
    let missed: Log = [attempt(0, "a/a", false)].into_iter().collect();
    assert!(asked(index, &missed, 9 * 60_000, 1).is_empty());
    assert!(!asked(index, &missed, 10 * 60_000, 1).is_empty());
    let known: Log = [attempt(0, "a/a", true)].into_iter().collect();
    assert!(asked(index, &known, DAY - 1, 1).is_empty());
    assert!(!asked(index, &known, DAY, 1).is_empty());
}

#[test]
fn a_review_shows_what_was_not_seen_and_puts_the_first_skill_first() {
    let index = small();
    let log: Log = [attempt(0, "a/a", true), attempt(1, "a/c", true)].into_iter().collect();
    let queue = asked(index, &log, 2 * DAY, 7);
    assert!(queue.len() >= FEWEST);
    assert!(!queue.contains(&"a/a".to_owned()) && !queue.contains(&"a/c".to_owned()), "{queue:?}");
    assert_eq!(queue[0], "a/b", "of a lesson that was begun");
    assert_eq!(asked(index, &log, 2 * DAY, 7), queue, "the same seed, the same review");
}

#[test]
fn hints_that_told_everything_do_not_count_as_knowing() {
    let told: Log = [Attempt { hints: 3, ..attempt(0, "a/a", true) }].into_iter().collect();
    assert!(!asked(small(), &told, 10 * 60_000, 1).is_empty());
}

#[test]
fn a_test_is_evidence_but_begins_no_schedule() {
    let test: Log = [Attempt { mode: Mode::Test, ..attempt(0, "a/a", false) }].into_iter().collect();
    assert!(asked(small(), &test, 9 * DAY, 1).is_empty());
    let memory = |log: &Log| Memory::of(log, &Skills::of(small()), &day);
    assert!(memory(&test).trace(0).unwrap().evidence.against > 0.9);
    let mut both: Log = [attempt(1, "a/a", true)].into_iter().collect();
    let before = memory(&both).trace(0).unwrap().schedule;
    both.merge([Attempt { mode: Mode::Test, ..attempt(5 * DAY, "a/a", false) }]);
    assert_eq!(memory(&both).trace(0).unwrap().schedule, before);
}

/// A thousand learners, each with lessons on the first days and then a review on every day on which something is due.
/// Prints when skills that were always known came back, and asserts that no surface is shown again while there is one of
/// its skill that was never shown.
#[test]
fn a_thousand_learners() {
    let lesson: &[&[u8]] = &[&[0], &[1], &[2], &[3], &[0, 1], &[2, 3], &[0], &[1], &[2], &[3]];
    let index = index(&[lesson; 6]);
    let skills = Skills::of(index);
    let mut boosters: Vec<Vec<i64>> = vec![Vec::new(); 6];
    let mut state = 1;
    let mut chance = |percent: u64| shuffle::next(&mut state) % 100 < percent;
    for learner in 0..1000_u32 {
        // Half of them know everything, the others forget now and then; all of them skip days.
        let (knows, comes) = (if learner % 2 == 0 { 100 } else { 75 }, 70 + u64::from(learner % 30));
        let (mut log, mut progress, mut memory) = (Log::default(), Progress::default(), Memory::default());
        let mut days: Vec<Vec<i64>> = vec![Vec::new(); 4];
        for today in 0..330_u64 {
            let now = today * DAY + 3_600_000;
            let queue = if today == 0 {
                index.lesson("a").unwrap().full_ids().collect()
            } else {
                let known = Known { index, progress: &progress, memory: &memory, track: Some(Track::Middle) };
                review(known, now, day(now), learner)
            };
            if today > 0 && !chance(comes) {
                continue;
            }
            for (place, id) in queue.iter().enumerate() {
                if progress.standing(id).is_some() {
                    let unseen = |skill: &u8| {
                        let mut all =
                            index.lessons().flat_map(|lesson| lesson.full_ids().zip(&lesson.exercises));
                        all.any(|(other, (_, of))| {
                            of.contains(skill)
                                && progress.standing(&other).is_none()
                                && !queue.contains(&other)
                        })
                    };
                    let trained = skills.get(id);
                    assert!(
                        !trained.iter().all(unseen),
                        "{id} again, though each of {trained:?} has new ones"
                    );
                }
                let mode = if today == 0 { Mode::Learn } else { Mode::Review };
                let attempt = Attempt { mode, ..attempt(now + place as u64, id, chance(knows)) };
                log.insert(attempt.clone());
                progress.take(&attempt, &day);
                memory.take(&attempt, &skills, &day);
                for skill in skills.get(id) {
                    let days = &mut days[usize::from(*skill)];
                    if days.last() != Some(&day(now)) {
                        days.push(day(now));
                    }
                }
            }
        }
        if knows == 100 {
            for days in days {
                for (booster, on) in boosters.iter_mut().zip(&days[1..]) {
                    booster.push(*on);
                }
            }
        }
    }
    for (booster, wanted) in boosters.iter_mut().zip([1, 4, 12, 30, 90, 180]) {
        booster.sort_unstable();
        let at = |share: usize| booster[booster.len() * share / 100];
        println!(
            "wanted near day {wanted}: quartiles {} {} {}, of {}",
            at(25),
            at(50),
            at(75),
            booster.len()
        );
        assert!((wanted / 2..=wanted * 2).contains(&at(50)), "day {}", at(50));
    }
}
