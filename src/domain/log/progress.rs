//! Folds over the log: what was met, and on which days.

use super::{Attempt, Log, Mode};
use crate::exercise::Outcome;

/// What became of one exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The outcome at the last time.
    pub last: Outcome,
    /// The last time, in milliseconds since 1970.
    pub at: u64,
}

/// What the log says, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// By full id, in its order.
    exercises: Vec<(String, Standing)>,
    /// In order.
    days: Vec<i64>,
}

impl Progress {
    /// Folds a log. `day_of` gives the number of a moment's local day: time zones are the platform's.
    pub fn of(log: &Log, day_of: &dyn Fn(u64) -> i64) -> Self {
        let mut progress = Self::default();
        for attempt in log.iter() {
            progress.take(attempt, day_of);
        }
        progress
    }

    /// Takes in an attempt that is newer than all before it.
    pub fn take(&mut self, attempt: &Attempt, day_of: &dyn Fn(u64) -> i64) {
        let day = day_of(attempt.at);
        if let Err(place) = self.days.binary_search(&day) {
            self.days.insert(place, day);
        }
        // A test says nothing of how it went: its exercises are still to be met.
        if attempt.mode == Mode::Test {
            return;
        }
        let standing = Standing { last: attempt.outcome(), at: attempt.at };
        match self.place(&attempt.exercise) {
            Ok(place) => self.exercises[place].1 = standing,
            Err(place) => self.exercises.insert(place, (attempt.exercise.clone(), standing)),
        }
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        self.exercises.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    /// What became of an exercise, by its full id; `None` if it was never met.
    pub fn standing(&self, id: &str) -> Option<Standing> {
        self.place(id).ok().map(|place| self.exercises[place].1)
    }

    /// The last outcome of an exercise, by its full id.
    pub fn last(&self, id: &str) -> Option<Outcome> {
        Some(self.standing(id)?.last)
    }

    /// The local days on which something was practised.
    pub fn days(&self) -> &[i64] {
        &self.days
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::at_time;
    use super::*;

    #[expect(clippy::cast_possible_wrap, reason = "small numbers")]
    fn progress(attempts: &[(u64, bool)]) -> Progress {
        Progress::of(&attempts.iter().map(|&(at, right)| at_time(at, right)).collect(), &|at| {
            (at / 10) as i64
        })
    }

    #[test]
    fn the_last_outcome_counts() {
        let twice = progress(&[(0, true), (1, false)]);
        assert!(!twice.last("a/a").unwrap().solved());
        assert_eq!(twice.standing("a/a").unwrap().at, 1);
        assert_eq!(progress(&[]).last("a/a"), None);
    }

    #[test]
    fn a_test_counts_for_its_day_only() {
        let test = crate::domain::log::Attempt { mode: Mode::Test, ..at_time(7, true) };
        let found = Progress::of(&[test].into_iter().collect(), &|_| 3);
        assert_eq!((found.last("a/a"), found.days()), (None, &[3][..]));
    }

    #[test]
    fn a_day_counts_once() {
        assert_eq!(progress(&[(0, true), (9, true), (31, false)]).days(), [0, 3]);
    }
}
