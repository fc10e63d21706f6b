//! The level test: how much a learner can do, before and after.
//!
//! Adaptive: each question is about as hard as the learner is able, so that it says as much as a question can. Folded from the
//! attempts of [`Mode::Test`]; nothing else is kept. How hard a question is was judged by its author, by the rubric of
//! lessons/README.md, and not measured on learners: levels compare a learner with the rubric, and with themselves.

mod ability;
mod forms;
mod next;
mod report;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use self::ability::{Ability, chance};
pub use self::forms::{Form, forms};
pub use self::report::{Band, Change, Estimate, Report, Verdict};
use crate::domain::log::{Attempt, Log, Mode};

/// Every question of the test. The build writes it from the lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bank {
    /// In the order of their ids.
    pub item: Vec<Item>,
}

/// A question: an exercise of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// `lesson/exercise`.
    pub id: String,
    /// 1 to 5.
    pub difficulty: u8,
    /// The competence of DigComp 3.0 that it asks for: `4.1`.
    pub competence: String,
}

/// The most questions of a test.
pub const MOST: usize = 18;

/// The fewest answers from which anything is said.
pub const FEWEST: usize = 8;

/// With a standard error as small as this the test ends, in logits, which are levels.
const PRECISE: f64 = 0.48;

/// Learners before the test: how far they lie apart, in logits. The middle of the eight levels is 0.
pub const SPREAD: f64 = 1.3;

/// After a pause as long as this a test is begun anew, in milliseconds.
const PAUSE: u64 = 2 * 60 * 60_000;

impl Item {
    /// The difficulty in logits: five steps over the range in which nearly all learners lie. An assumption, see above.
    pub fn logits(&self) -> f64 {
        (f64::from(self.difficulty) - 3.0) * 1.4
    }

    /// The area of DigComp to which the competence belongs, 1 to 5.
    pub fn area(&self) -> u8 {
        self.competence.bytes().next().map_or(0, |digit| digit.saturating_sub(b'0'))
    }
}

impl Bank {
    fn find(&self, id: &str) -> Option<usize> {
        self.item.binary_search_by(|item| item.id.as_str().cmp(id)).ok()
    }
}

/// An answer in a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question's place in the bank.
    pub item: usize,
    /// All of it was right.
    pub right: bool,
    /// The learner had met it before, in a lesson or in another test.
    pub met: bool,
}

/// One time that the test was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// When the first answer was given, in milliseconds since 1970.
    pub began: u64,
    /// When the last one was.
    pub ended: u64,
    /// The answers, in order.
    pub answers: Vec<Answered>,
    /// What they say.
    pub ability: Ability,
}

impl Sitting {
    /// With its first answer still to come.
    fn new(at: u64) -> Self {
        Self { began: at, ended: at, answers: Vec::new(), ability: Ability::prior(0.0, SPREAD) }
    }

    fn answer(&mut self, bank: &Bank, answer: Answered) {
        self.ability = self.ability.answered(bank.item[answer.item].logits(), answer.right);
        self.answers.push(answer);
    }

    /// No more questions are needed.
    pub fn is_over(&self) -> bool {
        let count = self.answers.len();
        count >= MOST || count >= FEWEST && self.ability.error() <= PRECISE
    }

    fn goes_on(&self, now: u64) -> bool {
        now.saturating_sub(self.ended) < PAUSE && !self.is_over()
    }
}

/// How well a learner knows a question. In the order in which it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Met {
    /// Not at all.
    Never,
    /// From a lesson, where it was explained.
    Explained,
    /// From an earlier test: asked again, two tests would have it in common.
    Asked,
}

/// All tests of a learner.
#[derive(Clone, Debug)]
pub struct Tests<'a> {
    /// The questions.
    pub bank: &'a Bank,
    /// Oldest first. The last one may be still going on.
    pub sittings: Vec<Sitting>,
    /// Of each question, how well the learner knows it.
    met: Vec<Met>,
    forms: Vec<Form>,
    seed: u64,
}

impl<'a> Tests<'a> {
    /// The tests of a learner, whose id is the same on every device: it decides which questions are in which form.
    pub fn of_learner(log: &Log, bank: &'a Bank, id: &str) -> Self {
        Self::of(log, bank, forms::drawn(0, id))
    }

    /// Folds a log. The seed is the learner's own.
    pub fn of(log: &Log, bank: &'a Bank, seed: u64) -> Self {
        let mut tests = Self {
            bank,
            sittings: Vec::new(),
            met: vec![Met::Never; bank.item.len()],
            forms: forms(bank, seed),
            seed,
        };
        for attempt in log.iter() {
            tests.take(attempt);
        }
        tests
    }

    /// Takes in an attempt that is newer than all before it.
    pub fn take(&mut self, attempt: &Attempt) {
        // What is no longer asked says nothing any more.
        let Some(item) = self.bank.find(&attempt.exercise) else { return };
        if attempt.mode == Mode::Test {
            let answer =
                Answered { item, right: attempt.outcome().solved(), met: self.met[item] > Met::Never };
            let at = attempt.at;
            let open = self.sittings.pop_if(|last| last.goes_on(at));
            let mut sitting = open.unwrap_or_else(|| Sitting::new(at));
            sitting.ended = at;
            // Two tabs may have asked the same: the first answer counts.
            if sitting.answers.iter().all(|before| before.item != item) {
                sitting.answer(self.bank, answer);
            }
            self.sittings.push(sitting);
        }
        let met = if attempt.mode == Mode::Test { Met::Asked } else { Met::Explained };
        self.met[item] = self.met[item].max(met);
    }

    /// The time, but not before the last answer: clocks are set back, and a test would never end.
    pub fn time(&self, clock: u64) -> u64 {
        self.sittings.last().map_or(clock, |last| clock.max(last.ended + 1))
    }

    /// The test that can be gone on with.
    pub fn open(&self, now: u64) -> Option<&Sitting> {
        self.sittings.last().filter(|last| last.goes_on(now))
    }

    /// The tests that say something, oldest first: not one that is going on.
    pub fn finished(&self, now: u64) -> impl DoubleEndedIterator<Item = &Sitting> {
        let going_on = usize::from(self.open(now).is_some());
        let behind = &self.sittings[..self.sittings.len() - going_on];
        behind.iter().filter(|sitting| sitting.answers.len() >= FEWEST)
    }

    /// The seed of the order on the screen for a question: the same after a reload.
    #[expect(clippy::cast_possible_truncation, reason = "any 32 bits will do")]
    pub fn order(&self, item: usize) -> u32 {
        forms::drawn(self.seed, &self.bank.item[item].id) as u32
    }

    /// The next question, as its place in the bank, of the test that goes on or of a new one. `fits` says of an exercise,
    /// by its full id, whether it is for this learner. `None` when there is nothing left to ask.
    pub fn next(&self, now: u64, fits: &dyn Fn(&str) -> bool) -> Option<usize> {
        let new = Sitting::new(now);
        let open = self.open(now);
        let number = self.finished(now).count();
        let form = Form::nth(number);
        let asks = |i: usize| self.forms[i] == form && fits(&self.bank.item[i].id);
        next::next(self.bank, open.unwrap_or(&new), &asks, &self.met, self.seed ^ number as u64)
    }
}
