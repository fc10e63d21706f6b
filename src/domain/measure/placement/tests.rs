//! Laws of the level test, and what its page promises.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::log::tests::at_time;

prop_compose! {
    pub(super) fn any_bank()(
        items in vec((1_u8..=5, prop_oneof![Just("1.1"), Just("1.2"), Just("4.1")]), 1..80),
    ) -> Bank {
        let item = |(i, (difficulty, competence)): (usize, (u8, &str))| {
            Item { id: format!("l/{i:03}"), difficulty, competence: competence.to_owned() }
        };
        Bank { item: items.into_iter().enumerate().map(item).collect() }
    }
}

fn bank(count: usize) -> Bank {
    let item = |i: usize| Item {
        id: format!("l/{i:03}"),
        difficulty: u8::try_from(i % 5).unwrap() + 1,
        competence: ["1.2", "4.1", "4.2"][i % 3].to_owned(),
    };
    Bank { item: (0..count).map(item).collect() }
}

fn attempt(at: u64, id: &str, right: bool, mode: Mode) -> Attempt {
    Attempt { exercise: id.to_owned(), mode, ..at_time(at, right) }
}

/// Takes a test to its end; the attempts of it, and how many questions there were.
fn sit(bank: &Bank, log: &mut Log, seed: u64, mut now: u64, right: impl Fn(&Item) -> bool) -> usize {
    for count in 0.. {
        now += 60_000;
        let tests = Tests::of(log, bank, seed);
        if count > 0 && tests.open(now).is_none() {
            return count;
        }
        let Some(item) = tests.next(now, &|_| true) else { return count };
        let item = &bank.item[item];
        log.insert(attempt(now, &item.id, right(item), Mode::Test));
    }
    unreachable!("a test ends")
}

#[test]
fn a_test_ends_and_the_next_one_asks_other_questions() {
    let bank = bank(120);
    let mut log = Log::default();
    let now = 1_000_000_000;
    let count = sit(&bank, &mut log, 7, now, |item| item.difficulty <= 3);
    assert!((FEWEST..=MOST).contains(&count), "{count}");
    // Right afterwards: the tests are told apart by their ends alone.
    let again = sit(&bank, &mut log, 7, now + 3_000_000, |item| item.difficulty <= 4);
    let tests = Tests::of(&log, &bank, 7);
    let lens: Vec<usize> = tests.sittings.iter().map(|sitting| sitting.answers.len()).collect();
    assert_eq!(lens, [count, again]);
    let [first, second] = &tests.sittings[..] else { panic!("two tests") };
    assert!(first.answers.iter().all(|a| second.answers.iter().all(|b| a.item != b.item)));
    let [before, after] = [first, second].map(|sitting| Report::of(sitting, &bank).whole);
    assert!(after.level > before.level);
    assert!(tests.finished(now + 9_000_000).eq(&tests.sittings));
}

#[test]
fn a_test_is_gone_on_with_for_two_hours_and_asks_the_same_question_again() {
    let bank = bank(60);
    let mut log = Log::default();
    log.insert(attempt(1000, &bank.item[0].id, true, Mode::Test));
    let tests = Tests::of(&log, &bank, 7);
    let soon = 1000 + PAUSE - 1;
    assert_eq!(tests.open(soon).map(|sitting| sitting.answers.len()), Some(1));
    assert_eq!(tests.next(2000, &|_| true), tests.next(soon, &|_| true), "the same after a reload");
    assert!(tests.open(1000 + PAUSE).is_none());
    assert_eq!(tests.finished(1000 + PAUSE).count(), 0, "one answer says nothing");
    log.insert(attempt(1000 + PAUSE, &bank.item[1].id, true, Mode::Test));
    assert_eq!(Tests::of(&log, &bank, 7).sittings.len(), 2);
}

/// The clock is set back by a day in the middle of a test: it goes on, and ends.
#[test]
fn a_clock_that_is_set_back_ends_no_test_and_keeps_none() {
    let bank = bank(60);
    let mut log = Log::default();
    log.insert(attempt(90_000_000, &bank.item[0].id, true, Mode::Test));
    let count = (0..60).find(|_| {
        let tests = Tests::of(&log, &bank, 7);
        let now = tests.time(1000);
        if tests.open(now).is_none() {
            return true;
        }
        let item = &bank.item[tests.next(now, &|_| true).unwrap()];
        log.insert(attempt(now, &item.id, true, Mode::Test));
        false
    });
    assert!(count.is_some_and(|count| count < MOST), "{count:?}");
    assert_eq!(Tests::of(&log, &bank, 7).sittings.len(), 1);
}

/// Two answers of a test that was given up change nothing: the next test has the other form than the last finished one.
#[test]
fn what_was_asked_before_comes_last_whatever_was_given_up() {
    let bank = bank(120);
    let mut log = Log::default();
    sit(&bank, &mut log, 7, 1_000_000, |_| true);
    let later = 100_000_000;
    for n in 0..2 {
        let tests = Tests::of(&log, &bank, 7);
        let item = &bank.item[tests.next(later + n, &|_| true).unwrap()];
        log.insert(attempt(later + n, &item.id, true, Mode::Test));
    }
    // Since then every lesson was done.
    for item in &bank.item {
        log.insert(attempt(150_000_000, &item.id, true, Mode::Learn));
    }
    sit(&bank, &mut log, 7, 200_000_000, |_| true);
    let tests = Tests::of(&log, &bank, 7);
    let [first, _, last] = &tests.sittings[..] else { panic!("three tests") };
    assert!(first.answers.iter().all(|a| last.answers.iter().all(|b| a.item != b.item)));
    let report = Report::of(last, &bank);
    assert!(report.is_known() && report.met == report.asked);
}

#[test]
fn what_was_met_is_asked_last_and_told() {
    let bank = bank(40);
    let mut log = Log::default();
    let forms = forms(&bank, 3);
    // Of form A all but three questions of each competence were practised.
    let mut left = [("1.2", 3), ("4.1", 3), ("4.2", 3)];
    for (item, form) in bank.item.iter().zip(&forms) {
        let left = left.iter_mut().find(|(name, _)| *name == item.competence).unwrap();
        if *form == Form::A && left.1 > 0 {
            left.1 -= 1;
        } else {
            log.insert(attempt(1, &item.id, true, Mode::Learn));
        }
    }
    sit(&bank, &mut log, 3, 1_000_000, |_| true);
    let tests = Tests::of(&log, &bank, 3);
    let answers = &tests.sittings[0].answers;
    assert!(answers[..9].iter().all(|answer| !answer.met), "{answers:?}");
    assert_eq!(Report::of(&tests.sittings[0], &bank).met, answers.len() - 9);
}

#[test]
fn everything_right_and_everything_wrong_stay_finite() {
    let bank = bank(120);
    for (right, least, most) in [(true, 6.0, 9.5), (false, -0.5, 3.0)] {
        let mut log = Log::default();
        sit(&bank, &mut log, 1, 1000, |_| right);
        let tests = Tests::of(&log, &bank, 1);
        let report = Report::of(&tests.sittings[0], &bank);
        assert!((least..most).contains(&report.whole.level), "{report:?}");
        assert!(report.whole.error.is_finite() && report.whole.error > 0.0);
        let (low, high) = report.whole.interval;
        assert!((1..=8).contains(&Estimate::step(low)) && (1..=8).contains(&Estimate::step(high)));
    }
}

#[test]
fn an_area_is_estimated_from_its_own_answers() {
    let bank = bank(120);
    let mut log = Log::default();
    // Good at information, bad at safety.
    sit(&bank, &mut log, 5, 1000, |item| item.area() == 1 || item.difficulty == 1);
    let tests = Tests::of(&log, &bank, 5);
    let report = Report::of(&tests.sittings[0], &bank);
    let [(1, information, right, all), (4, safety, ..)] = &report.areas[..] else { panic!("{report:?}") };
    assert_eq!(right, all);
    assert!(information.level > report.whole.level && safety.level < report.whole.level);
    assert!(information.error > report.whole.error, "fewer questions, less known");
    assert_eq!(report.weakest(), Some(4));
}

#[test]
fn a_change_is_claimed_only_when_it_is_sure() {
    let estimate = |level: f64| Estimate { level, error: 0.45, interval: (level - 0.74, level + 0.74) };
    let verdict = |from, to| Change::between(&estimate(from), &estimate(to)).verdict();
    assert_eq!(verdict(4.0, 4.9), Verdict::Unclear);
    assert_eq!(verdict(4.0, 5.2), Verdict::Higher);
    assert_eq!(verdict(5.2, 4.0), Verdict::Lower);
}

#[test]
fn levels_have_their_names() {
    let band = Estimate::band;
    assert_eq!(
        [band(-1.0), band(2.4), band(2.6), band(4.4)],
        [Band::Basic, Band::Basic, Band::Intermediate, Band::Intermediate]
    );
    assert_eq!(
        [band(4.6), band(6.4), band(6.6), band(11.0)],
        [Band::Advanced, Band::Advanced, Band::HighlyAdvanced, Band::HighlyAdvanced]
    );
}

proptest! {
    /// Whatever is in the log: no panic, no question twice in a test, and thinning changes nothing.
    #[test]
    fn any_log_is_folded(
        bank in any_bank(),
        attempts in vec((0_u64..40_000_000, 0_usize..90, any::<bool>(), any::<bool>()), 0..60),
        seed: u64,
    ) {
        let attempts = attempts.into_iter().map(|(at, item, right, test)| {
            attempt(at, &format!("l/{item:03}"), right, if test { Mode::Test } else { Mode::Review })
        });
        let log: Log = attempts.collect();
        let tests = Tests::of(&log, &bank, seed);
        for sitting in &tests.sittings {
            for (i, answer) in sitting.answers.iter().enumerate() {
                prop_assert!(sitting.answers[..i].iter().all(|before| before.item != answer.item));
            }
            prop_assert!(sitting.answers.len() <= MOST);
        }
        if let Some(next) = tests.next(40_000_000, &|_| true) {
            prop_assert!(tests.open(40_000_000).is_none_or(|it| it.answers.iter().all(|answer| answer.item != next)));
        }
        let thin: Log = log.iter().cloned().map(Attempt::thinned).collect();
        prop_assert_eq!(Tests::of(&thin, &bank, seed).sittings, tests.sittings);
    }
}
