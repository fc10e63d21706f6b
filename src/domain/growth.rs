//! Growth without pressure: a calendar, a weekly goal, and badges for behaviour that was learnt. Folded from the log.
//!
//! Nothing here can be lost: no streak, no rank, no comparison with others. A badge tells what somebody has begun to do,
//! never how long they sat there.

use super::log::{Attempt, Log, Mode};

/// Behaviour for which there is a badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Badge {
    /// Fakes were recognised.
    Watchful,
    /// Honest messages were trusted.
    Fair,
    /// What was missed once was solved later.
    SecondLook,
    /// The whole chain is practised: notice, check, refuse, recover.
    Chain,
    /// Who said "certain" was right.
    Honest,
    /// One came back to refresh what was learnt.
    Returning,
}

impl Badge {
    /// In the order shown.
    pub const ALL: [Self; 6] =
        [Self::Watchful, Self::Fair, Self::SecondLook, Self::Chain, Self::Honest, Self::Returning];

    /// How much of it makes the badge.
    pub const fn needed(self) -> usize {
        match self {
            Self::Watchful | Self::Fair => 20,
            Self::SecondLook => 5,
            Self::Chain => CHAIN.len() * EACH,
            Self::Honest => 18,
            Self::Returning => 3,
        }
    }
}

/// The skills of the chain, by id.
pub const CHAIN: [&str; 4] = ["notice-signs", "check-source", "refuse", "recover"];

/// Exercises of each skill of the chain.
const EACH: usize = 3;

/// The calls that were certain, of which [`Badge::Honest`] looks at so many of the last.
const CERTAIN: usize = 20;

/// How far a badge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub badge: Badge,
    /// How much of [`Badge::needed`] there is, at most that.
    pub have: usize,
    /// When it was earned, in milliseconds since 1970. It stays, whatever comes later.
    pub at: Option<u64>,
}

/// The badges, in the order of [`Badge::ALL`]. `chain_of` gives the places in [`CHAIN`] that an exercise trains, by its
/// full id; `day_of` the number of a moment's local day.
pub fn badges(
    log: &Log,
    chain_of: &dyn Fn(&str) -> Vec<usize>,
    day_of: &dyn Fn(u64) -> i64,
) -> [Standing; 6] {
    let mut standings = Badge::ALL.map(|badge| Standing { badge, have: 0, at: None });
    let mut fold = Fold::default();
    for attempt in log.iter() {
        fold.take(attempt, chain_of, day_of);
        for (standing, have) in standings.iter_mut().zip(fold.have()) {
            let needed = standing.badge.needed();
            if standing.at.is_none() {
                standing.have = have.min(needed);
                standing.at = (have >= needed).then_some(attempt.at);
            }
        }
    }
    standings
}

#[derive(Default)]
struct Fold {
    hits: usize,
    trusted: usize,
    /// Exercises that were missed and are not solved yet, sorted.
    missed: Vec<String>,
    mended: usize,
    /// Exercises solved, by skill of the chain, sorted.
    solved: [Vec<String>; CHAIN.len()],
    /// Whether the latest certain calls were right.
    certain: Vec<bool>,
    /// Days with a review, sorted.
    reviewed: Vec<i64>,
}

impl Fold {
    fn take(
        &mut self,
        attempt: &Attempt,
        chain_of: &dyn Fn(&str) -> Vec<usize>,
        day_of: &dyn Fn(u64) -> i64,
    ) {
        let outcome = attempt.outcome();
        for part in 0..u32::from(outcome.total).min(u32::BITS) {
            let right = outcome.parts >> part & 1 == 1;
            if outcome.signals != 0 && right {
                let fake = outcome.signals >> part & 1 == 1;
                *(if fake { &mut self.hits } else { &mut self.trusted }) += 1;
            }
            if part < u32::BITS / 2 && outcome.confidence >> (2 * part) & 3 == 3 {
                if self.certain.len() == CERTAIN {
                    self.certain.remove(0);
                }
                self.certain.push(right);
            }
        }
        if attempt.mode == Mode::Review {
            insert(&mut self.reviewed, day_of(attempt.at));
        }
        if !outcome.graded() {
            return;
        }
        if outcome.missed() {
            // A test does not say that it was wrong: nothing could be mended.
            if attempt.mode == Mode::Test {
                return;
            }
            insert(&mut self.missed, attempt.exercise.clone());
            return;
        }
        if let Ok(place) = self.missed.binary_search(&attempt.exercise) {
            self.missed.remove(place);
            self.mended += 1;
        }
        for place in chain_of(&attempt.exercise) {
            if let Some(solved) = self.solved.get_mut(place) {
                insert(solved, attempt.exercise.clone());
            }
        }
    }

    /// In the order of [`Badge::ALL`].
    fn have(&self) -> [usize; 6] {
        let chain = self.solved.iter().map(|solved| solved.len().min(EACH)).sum();
        let right = self.certain.iter().filter(|right| **right).count();
        [self.hits, self.trusted, self.mended, chain, right, self.reviewed.len()]
    }
}

/// Puts a value in its place in a sorted list, once.
fn insert<T: Ord>(sorted: &mut Vec<T>, value: T) {
    if let Err(place) = sorted.binary_search(&value) {
        sorted.insert(place, value);
    }
}

/// Whole weeks up to the present one, oldest first, Monday first: whether something was practised. `days` are sorted.
pub fn calendar(days: &[i64], today: i64, weeks: i64) -> Vec<[bool; 7]> {
    let monday = today - today.rem_euclid(7);
    let week =
        |back: i64| [0, 1, 2, 3, 4, 5, 6].map(|day| days.binary_search(&(monday - 7 * back + day)).is_ok());
    (0..weeks.max(1)).rev().map(week).collect()
}

#[cfg(test)]
mod tests {
    use super::super::log::tests::at_time;
    use super::*;

    const DAY: u64 = 86_400_000;

    #[expect(clippy::cast_possible_wrap, reason = "small numbers")]
    fn day(at: u64) -> i64 {
        (at / DAY) as i64
    }

    fn badge(log: &Log, badge: Badge) -> Standing {
        let chain =
            |id: &str| id.strip_prefix('c').and_then(|rest| rest[..1].parse().ok()).into_iter().collect();
        badges(log, &chain, &day)[badge as usize]
    }

    fn attempt(at: u64, exercise: &str, right: bool) -> Attempt {
        Attempt { exercise: exercise.into(), ..at_time(at, right) }
    }

    #[test]
    fn noticing_and_trusting_are_counted_apart() {
        let call =
            |at| Attempt { total: 4, earned: 3, parts: 0b0111, signals: 0b0011, ..attempt(at, "a/a", true) };
        let log: Log = (1..=10).map(call).collect();
        let watchful = badge(&log, Badge::Watchful);
        assert_eq!((watchful.have, watchful.at), (20, Some(10)));
        assert_eq!(badge(&log, Badge::Fair), Standing { badge: Badge::Fair, have: 10, at: None });
    }

    #[test]
    fn what_was_missed_and_then_solved_counts_once() {
        let mut all = Vec::new();
        for n in 0..5_u64 {
            let id = format!("a/{n}");
            all.extend([
                attempt(10 * n, &id, false),
                attempt(10 * n + 1, &id, true),
                attempt(10 * n + 2, &id, true),
            ]);
        }
        let log: Log = all.into_iter().collect();
        assert_eq!(badge(&log, Badge::SecondLook).at, Some(41));
        let never: Log = (0..9).map(|n| attempt(n, "a/a", true)).collect();
        assert_eq!(badge(&never, Badge::SecondLook).have, 0);
    }

    #[test]
    fn the_chain_needs_every_link() {
        let solved = |link: u64, n: u64| attempt(10 * link + n, &format!("c{link}/{n}"), true);
        let three: Log = (0..3).flat_map(|link| (0..5).map(move |n| solved(link, n))).collect();
        assert_eq!(badge(&three, Badge::Chain).have, 9);
        let four: Log = (0..4).flat_map(|link| (0..3).map(move |n| solved(link, n))).collect();
        assert!(badge(&four, Badge::Chain).at.is_some());
    }

    #[test]
    fn only_the_last_certain_calls_count_and_a_badge_stays() {
        let call = |at, right| Attempt { confidence: 0b11, ..attempt(at, "a/a", right) };
        let wrong_first: Log = (0..40).map(|at| call(at, at >= 10)).collect();
        assert_eq!(badge(&wrong_first, Badge::Honest).at, Some(27));
        let wrong_last: Log = (0..60).map(|at| call(at, at < 20)).collect();
        assert!(badge(&wrong_last, Badge::Honest).at.is_some());
    }

    #[test]
    fn reviews_on_three_days_are_a_habit() {
        let review = |at| Attempt { mode: Mode::Review, ..attempt(at, "a/a", false) };
        let log: Log = [1, 2, DAY, 5 * DAY].map(review).into_iter().collect();
        assert_eq!(badge(&log, Badge::Returning).at, Some(5 * DAY));
    }

    #[test]
    fn the_calendar_ends_with_this_week() {
        let weeks = calendar(&[0, 6, 7, 16], 16, 3);
        assert_eq!(weeks.len(), 3);
        assert_eq!(weeks[0], [true, false, false, false, false, false, true]);
        assert_eq!(weeks[1], [true, false, false, false, false, false, false]);
        assert_eq!(weeks[2], [false, false, true, false, false, false, false]);
    }
}
