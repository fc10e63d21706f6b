//! The level test on the questions that ship: how exact it is, on learners whose ability is known.
//!
//! The learners answer as the Rasch model says. Real ones guess and hurry, and the difficulties were judged, not measured:
//! these numbers are the best that the test can do.

#![expect(clippy::unwrap_used, clippy::cast_precision_loss, reason = "a test, with small numbers")]

mod shipped;

use saqbol::domain::lesson::compile::bank;
use saqbol::domain::log::{Attempt, Log, Mode};
use saqbol::domain::measure::placement::{
    Bank, Change, Estimate, Form, MOST, Report, SPREAD, Tests, chance, forms,
};
use saqbol::exercise::Answer;
use saqbol::exercise::shuffle::next;
use shipped::shipped;

/// Random numbers, the same in each run.
struct Draw(u64);

impl Draw {
    /// Even, between 0 and 1.
    fn even(&mut self) -> f64 {
        (next(&mut self.0) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Normal, with mean 0 and deviation 1 (Box & Muller 1958).
    fn normal(&mut self) -> f64 {
        let (radius, turn) = ((-2.0 * (1.0 - self.even()).ln()).sqrt(), self.even());
        radius * (std::f64::consts::TAU * turn).cos()
    }
}

/// A learner takes a test, to its end; `ability` is theirs in an area. The time goes on.
fn sit(tests: &mut Tests<'_>, now: &mut u64, draw: &mut Draw, ability: &dyn Fn(u8) -> f64) {
    loop {
        let at = tests.next(*now, &|_| true).expect("the bank is larger than a test");
        let item = &tests.bank.item[at];
        let right = draw.even() < chance(ability(item.area()), item.logits());
        *now += 60_000;
        tests.take(&attempt(*now, &item.id, right, Mode::Test));
        if tests.open(*now).is_none() {
            return;
        }
    }
}

fn learner<'a>(bank: &'a Bank, draw: &mut Draw) -> Tests<'a> {
    Tests::of(&Log::default(), bank, next(&mut draw.0))
}

fn attempt(at: u64, id: &str, right: bool, mode: Mode) -> Attempt {
    Attempt {
        at,
        exercise: id.to_owned(),
        seed: 1,
        earned: right.into(),
        total: 1,
        parts: right.into(),
        signals: 0,
        confidence: 0,
        hints: 0,
        took: 1000,
        mode,
        answer: Answer::default(),
    }
}

const LEARNERS: usize = 10_000;

#[test]
fn ten_thousand_learners_are_placed() {
    let bank = bank(&shipped());
    let mut draw = Draw(1);
    let (mut square, mut within, mut questions) = (0.0, 0_u32, 0);
    let mut asked = vec![0_u32; bank.item.len()];
    let mut by_level = [(0_u32, 0.0); 9];
    for _ in 0..LEARNERS {
        let ability = SPREAD * draw.normal();
        let mut tests = learner(&bank, &mut draw);
        sit(&mut tests, &mut 0, &mut draw, &|_| ability);
        let sitting = &tests.sittings[0];
        let found = Estimate::of(&sitting.ability);
        let level = ability + 4.5;
        let off = found.level - level;
        assert!(found.level.is_finite() && found.error.is_finite());
        square += off * off;
        let of = &mut by_level[usize::from(Estimate::step(level))];
        *of = (of.0 + 1, of.1 + off * off);
        within += u32::from(found.interval.0 <= level && level <= found.interval.1);
        questions += sitting.answers.len();
        sitting.answers.iter().for_each(|answer| asked[answer.item] += 1);
    }
    let all = LEARNERS as f64;
    let (error, coverage) = ((square / all).sqrt(), f64::from(within) / all);
    let most = f64::from(*asked.iter().max().unwrap()) / all;
    let never = asked.iter().filter(|count| **count == 0).count();
    println!("{} questions; {:.1} asked on average, at most {MOST}", bank.item.len(), questions as f64 / all);
    println!(
        "RMSE {error:.3} of 8 levels; the 90 % interval has the true level in {:.1} %",
        100.0 * coverage
    );
    println!("the question asked most often: of {:.1} % of learners; never asked: {never}", 100.0 * most);
    for (level, (count, square)) in by_level.iter().enumerate().skip(1) {
        println!(
            "  true level {level}: {count} learners, RMSE {:.2}",
            (square / f64::from((*count).max(1))).sqrt()
        );
    }
    assert!(error <= 0.5, "{error}");
    assert!((0.87..=0.93).contains(&coverage), "{coverage}");
    // Half of the learners have it in form A; the third best of a competence is asked as well as the best.
    assert!(most <= 0.36, "{most}");
    assert_eq!(never, 0, "every question is of use to somebody");
}

/// Whoever has done lessons is asked first what they did not do, however badly that fits: so the test is less exact. That
/// they remember answers is not in the model.
#[test]
fn after_lessons_the_test_is_less_exact() {
    let bank = bank(&shipped());
    for (share, least) in [(0.5, 0.6), (1.0, 0.52)] {
        let mut draw = Draw(5);
        let (mut square, mut within) = (0.0, 0_u32);
        let learners = 2000;
        for _ in 0..learners {
            let ability = SPREAD * draw.normal();
            let lessons = bank.item.iter().filter(|_| draw.even() < share);
            let log: Log = lessons.map(|item| attempt(1, &item.id, true, Mode::Learn)).collect();
            let mut tests = Tests::of(&log, &bank, next(&mut draw.0));
            sit(&mut tests, &mut 1_000, &mut draw, &|_| ability);
            let found = Estimate::of(&tests.sittings[0].ability);
            let level = ability + 4.5;
            square += (found.level - level).powi(2);
            within += u32::from(found.interval.0 <= level && level <= found.interval.1);
        }
        let (error, coverage) =
            ((square / f64::from(learners)).sqrt(), f64::from(within) / f64::from(learners));
        println!(
            "{share} of the bank met: RMSE {error:.3}, the interval has the level in {:.1} %",
            100.0 * coverage
        );
        assert!(error <= least, "{error}");
        assert!((0.87..=0.93).contains(&coverage), "{coverage}");
    }
}

#[test]
fn everything_right_and_everything_wrong_stay_on_the_scale() {
    let bank = bank(&shipped());
    for (ability, step) in [(40.0, 7..=8), (-40.0, 1..=2)] {
        let mut draw = Draw(2);
        let mut tests = learner(&bank, &mut draw);
        sit(&mut tests, &mut 0, &mut draw, &|_| ability);
        let report = Report::of(&tests.sittings[0], &bank);
        println!("{ability}: {:?}", report.whole);
        assert!(report.whole.level.is_finite() && report.whole.error.is_finite());
        assert!(step.contains(&Estimate::step(report.whole.level)), "{report:?}");
    }
}

/// Two tests, a level apart or not: how often the interval has the true change, and how often a change is claimed.
#[test]
fn a_change_is_told_honestly() {
    let bank = bank(&shipped());
    for (gain, claims) in [(0.0, 0.0..=0.1), (1.0, 0.2..=0.7), (2.0, 0.75..=1.0)] {
        let mut draw = Draw(3);
        let (mut within, mut higher) = (0, 0);
        let learners = 2000;
        for _ in 0..learners {
            let ability = SPREAD * draw.normal() - gain / 2.0;
            let mut tests = learner(&bank, &mut draw);
            let mut now = 0;
            sit(&mut tests, &mut now, &mut draw, &|_| ability);
            sit(&mut tests, &mut now, &mut draw, &|_| ability + gain);
            let [before, after] = &tests.sittings[..] else { panic!("two tests") };
            assert!(before.answers.iter().all(|a| after.answers.iter().all(|b| a.item != b.item)));
            let [before, after] = [before, after].map(|sitting| Estimate::of(&sitting.ability));
            let change = Change::between(&before, &after);
            within += u32::from(change.interval.0 <= gain && gain <= change.interval.1);
            higher += u32::from(change.interval.0 > 0.0);
        }
        let share = |count: u32| f64::from(count) / f64::from(learners);
        println!(
            "{gain} levels gained: the interval has it in {:.1} %, {:.1} % are told that they are better",
            100.0 * share(within),
            100.0 * share(higher)
        );
        assert!(share(within) >= 0.85, "{}", share(within));
        assert!(claims.contains(&share(higher)), "{}", share(higher));
    }
}

/// Learners whose areas differ: an area has few questions, and says so by its interval.
#[test]
fn areas_are_told_with_what_they_know() {
    let bank = bank(&shipped());
    let mut draw = Draw(4);
    let mut found = [(0_u32, 0_u32, 0.0); 6];
    for _ in 0..2000 {
        let ability = SPREAD * draw.normal();
        let areas: Vec<f64> = (0..6).map(|_| ability + 0.8 * draw.normal()).collect();
        let mut tests = learner(&bank, &mut draw);
        sit(&mut tests, &mut 0, &mut draw, &|area| areas[usize::from(area)]);
        for (area, estimate, _, all) in Report::of(&tests.sittings[0], &bank).areas {
            let level = areas[usize::from(area)] + 4.5;
            let of = &mut found[usize::from(area)];
            *of = (
                of.0 + 1,
                of.1 + u32::from(estimate.interval.0 <= level && level <= estimate.interval.1),
                of.2 + all as f64,
            );
        }
    }
    let asked = found.iter().enumerate().filter(|(_, (count, ..))| *count > 0);
    for (area, (count, within, questions)) in asked {
        let share = f64::from(*within) / f64::from(*count);
        println!(
            "area {area}: {:.1} questions, covered {:.1} %",
            questions / f64::from(*count),
            100.0 * share
        );
        assert!((0.85..=0.96).contains(&share), "area {area}: {share}");
        assert_eq!(*count, 2000, "every area is asked of everybody");
    }
}

#[test]
fn the_forms_are_as_hard_as_each_other() {
    let bank = bank(&shipped());
    for seed in 0..200 {
        let forms = forms(&bank, seed);
        let mean = |form: Form| {
            let of: Vec<f64> = (bank.item.iter().zip(&forms))
                .filter(|(_, of)| **of == form)
                .map(|(item, _)| item.logits())
                .collect();
            of.iter().sum::<f64>() / of.len() as f64
        };
        let apart = (mean(Form::A) - mean(Form::B)).abs();
        assert!(apart < 0.1, "{apart}");
    }
}
