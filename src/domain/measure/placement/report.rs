//! What a test says: a level, as a whole and by area, and how it changed.

use super::{Ability, Bank, SPREAD, Sitting};

/// Half the width of a 90 % interval, in standard errors.
const Z90: f64 = 1.645;

/// How far an area lies from what the other areas say, in logits. An assumption, less than learners lie apart: areas that
/// scatter by 0.8 around the learner lie so far from the one or two that are asked most.
const AREA_APART: f64 = 1.0;

/// The fewest answers from which an area may be called the weakest.
const ENOUGH: usize = 4;

/// The level in the middle of the eight, where the ability is 0 logits; a level is a logit.
const MIDDLE: f64 = 4.5;

/// The four names that DigComp 3.0 gives to its eight levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Levels 1 and 2.
    Basic,
    /// 3 and 4.
    Intermediate,
    /// 5 and 6.
    Advanced,
    /// 7 and 8.
    HighlyAdvanced,
}

/// A level with its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// In levels; may lie beyond 1 and 8.
    pub level: f64,
    /// Its standard error, in levels.
    pub error: f64,
    /// The ends of the 90 % interval, in levels.
    pub interval: (f64, f64),
}

impl Estimate {
    /// What is known, in levels.
    pub fn of(ability: &Ability) -> Self {
        let (least, most) = ability.interval();
        Self {
            level: ability.mean() + MIDDLE,
            error: ability.error(),
            interval: (least + MIDDLE, most + MIDDLE),
        }
    }

    /// A level as it is said: 1 to 8.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 8")]
    pub fn step(level: f64) -> u8 {
        level.round().clamp(1.0, 8.0) as u8
    }

    /// The name of a level.
    pub fn band(level: f64) -> Band {
        match Self::step(level) {
            ..3 => Band::Basic,
            3..5 => Band::Intermediate,
            5..7 => Band::Advanced,
            7.. => Band::HighlyAdvanced,
        }
    }

    /// The band of the level, between those of the ends of its interval.
    pub fn bands(&self) -> (Band, Band, Band) {
        (Self::band(self.interval.0), Self::band(self.level), Self::band(self.interval.1))
    }
}

/// A change from one test to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// In levels.
    pub by: f64,
    /// The ends of its 90 % interval.
    pub interval: (f64, f64),
}

/// What may be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Higher, with 90 % and more.
    Higher,
    /// It may be chance.
    Unclear,
    /// Lower, with 90 % and more.
    Lower,
}

impl Change {
    /// From an estimate to a later one. The errors of two tests are independent; both estimates are drawn a little to the
    /// middle, and so is their difference.
    pub fn between(before: &Estimate, after: &Estimate) -> Self {
        let by = after.level - before.level;
        let reach = Z90 * before.error.hypot(after.error);
        Self { by, interval: (by - reach, by + reach) }
    }

    /// What may be said of it: only what the interval allows.
    pub fn verdict(&self) -> Verdict {
        match self.interval {
            (least, _) if least > 0.0 => Verdict::Higher,
            (_, most) if most < 0.0 => Verdict::Lower,
            _ => Verdict::Unclear,
        }
    }
}

/// What a test says.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// As a whole.
    pub whole: Estimate,
    /// By area of DigComp, 1 to 5: only those that were asked for. With the number of right answers and of all.
    pub areas: Vec<(u8, Estimate, usize, usize)>,
    /// How many of the questions the learner had met before.
    pub met: usize,
    /// How many there were.
    pub asked: usize,
}

impl Report {
    /// Of a sitting. An area is estimated from its own questions, beginning with what the others say of the learner.
    pub fn of(sitting: &Sitting, bank: &Bank) -> Self {
        let area = |answer: &super::Answered| bank.item[answer.item].area();
        let fold = |from: Ability, is: &dyn Fn(u8) -> bool| {
            let answers = sitting.answers.iter().filter(|answer| is(area(answer)));
            answers.fold(from, |ability, it| ability.answered(bank.item[it.item].logits(), it.right))
        };
        let areas = (1..=5).filter_map(|number| {
            let of_it = || sitting.answers.iter().filter(|answer| area(answer) == number);
            let (right, all) = (of_it().filter(|answer| answer.right).count(), of_it().count());
            let others = fold(Ability::prior(0.0, SPREAD), &|other| other != number);
            let before = Ability::prior(others.mean(), others.error().hypot(AREA_APART));
            let estimate = Estimate::of(&fold(before, &|other| other == number));
            (all > 0).then_some((number, estimate, right, all))
        });
        Self {
            whole: Estimate::of(&sitting.ability),
            areas: areas.collect(),
            met: sitting.answers.iter().filter(|answer| answer.met).count(),
            asked: sitting.answers.len(),
        }
    }

    /// So many of the questions were explained before that a better result may be nothing but memory.
    pub const fn is_known(&self) -> bool {
        3 * self.met > self.asked
    }

    /// The area that needs practice most, of those with enough answers to say so.
    pub fn weakest(&self) -> Option<u8> {
        let mut areas: Vec<_> = self.areas.iter().filter(|area| area.3 >= ENOUGH).collect();
        areas.sort_by(|a, b| a.1.level.total_cmp(&b.1.level));
        areas.first().map(|area| area.0)
    }
}
