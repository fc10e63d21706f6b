//! Folds over the log: what was met, what is due, on which days.

use super::Log;
use crate::exercise::Outcome;

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

/// Days until an exercise comes again, after it was right 1, 2, 3 … times in a row. A simple
/// expanding schedule; it knows nothing of the learner's memory.
const INTERVALS: [u64; 5] = [1, 4, 12, 30, 90];

/// What became of one exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
    last: Outcome,
    at: u64,
    /// How many times it was right in a row, up to the last time.
    streak: usize,
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
            let day = day_of(attempt.at);
            if let Err(place) = progress.days.binary_search(&day) {
                progress.days.insert(place, day);
            }
            let last = attempt.outcome();
            let place = progress.place(&attempt.exercise);
            let before = place.map_or(0, |place| progress.exercises[place].1.streak);
            let streak = if last.solved() { before + 1 } else { 0 };
            let standing = Standing { last, at: attempt.at, streak };
            match place {
                Ok(place) => progress.exercises[place].1 = standing,
                Err(place) => progress.exercises.insert(place, (attempt.exercise.clone(), standing)),
            }
        }
        progress
    }

    fn place(&self, id: &str) -> Result<usize, usize> {
        self.exercises.binary_search_by(|(known, _)| known.as_str().cmp(id))
    }

    /// The last outcome of an exercise, by its full id.
    pub fn last(&self, id: &str) -> Option<Outcome> {
        self.place(id).ok().map(|place| self.exercises[place].1.last)
    }

    /// The exercises due for review at a moment, longest overdue first. One that was missed is due
    /// ten minutes later.
    pub fn due(&self, now: u64) -> Vec<String> {
        let mut due: Vec<(u64, &String)> = Vec::new();
        for (id, standing) in &self.exercises {
            let from = standing.at.saturating_add(standing.interval());
            if from <= now {
                due.insert(due.partition_point(|(earlier, _)| *earlier <= from), (from, id));
            }
        }
        due.into_iter().map(|(_, id)| id.clone()).collect()
    }

    /// The local days on which something was practised.
    pub fn days(&self) -> &[i64] {
        &self.days
    }

    /// Days of practice in a row, ending today, or yesterday if today has none yet.
    pub fn streak(&self, today: i64) -> usize {
        let end = if self.days.contains(&today) { today } else { today - 1 };
        (self.days.iter().rev().skip_while(|day| **day > end).zip(0..))
            .take_while(|(day, back)| **day == end - back)
            .count()
    }
}

impl Standing {
    fn interval(&self) -> u64 {
        match self.streak.checked_sub(1) {
            None => 10 * MINUTE,
            Some(times) => INTERVALS[times.min(INTERVALS.len() - 1)] * DAY,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::at_time;
    use super::*;

    #[expect(clippy::cast_possible_wrap, reason = "small numbers")]
    fn day(at: u64) -> i64 {
        (at / DAY) as i64
    }

    fn progress(attempts: &[(u64, bool)]) -> Progress {
        Progress::of(&attempts.iter().map(|&(at, right)| at_time(at, right)).collect(), &day)
    }

    #[test]
    fn a_missed_exercise_is_due_after_ten_minutes() {
        let missed = progress(&[(0, false)]);
        assert!(missed.due(9 * MINUTE).is_empty());
        assert_eq!(missed.due(10 * MINUTE), ["a/a"]);
    }

    #[test]
    fn the_interval_grows_while_it_is_right() {
        let twice = progress(&[(0, true), (DAY, true)]);
        assert!(twice.due(4 * DAY).is_empty());
        assert_eq!(twice.due(5 * DAY), ["a/a"]);
        let missed_again = progress(&[(0, true), (DAY, true), (2 * DAY, false)]);
        assert_eq!(missed_again.due(2 * DAY + 10 * MINUTE), ["a/a"]);
    }

    #[test]
    fn a_streak_ends_today_or_yesterday() {
        let three = progress(&[(DAY, true), (2 * DAY, true), (3 * DAY, false)]);
        assert_eq!((three.streak(3), three.streak(4), three.streak(5)), (3, 3, 0));
        assert_eq!(progress(&[]).streak(5), 0);
        assert_eq!(progress(&[(DAY, true), (3 * DAY, true)]).streak(3), 1);
    }

    #[test]
    fn the_last_outcome_counts() {
        assert!(!progress(&[(0, true), (1, false)]).last("a/a").unwrap().solved());
        assert_eq!(progress(&[]).last("a/a"), None);
    }
}
