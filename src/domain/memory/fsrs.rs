//! One skill in the memory model of FSRS-5 (Ye, Su & Cao 2022; open-spaced-repetition), by the formulas of rs-fsrs.
//!
//! Two departures, both of which are for skills instead of cards. The first day with a skill is graded "again": it was
//! shown then, and not remembered. And what is wanted is that 85 % of the exercises are solved. Who knows a skill still
//! slips now and then, on a new surface more than on a card: with a slip of 5 % (Corbett & Anderson 1995 allow up to 10)
//! 0.85 solved is 0.85 / 0.95 known.

use rs_fsrs::{Parameters, Rating, Seed};

/// The share of exercises that are to be solved when a skill comes back.
const SOLVED: f64 = 0.85;

/// The share of exercises that are missed though the skill is known.
const SLIP: f64 = 0.05;

/// The share of skills that are still known when they come back.
pub const RETENTION: f64 = SOLVED / (1.0 - SLIP);

/// The published default weights of FSRS-5.
const WEIGHTS: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813, 0.0953,
    0.2975, 2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];

/// The longest interval, in days.
const LONGEST: i32 = 3650;

/// A skill in memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Days after which it is still known with a probability of 0.9.
    pub stability: f64,
    /// 1 to 10.
    pub difficulty: f64,
    /// The number of the local day of the latest review.
    pub day: i64,
    /// Days until the next.
    interval: i32,
}

/// Not `Parameters::default()`: that asks for the time, which the core may not do, and which panics in WASM.
const fn parameters() -> Parameters {
    Parameters {
        request_retention: RETENTION,
        maximum_interval: LONGEST,
        w: WEIGHTS,
        decay: Parameters::DECAY,
        factor: Parameters::FACTOR,
        enable_short_term: false,
        enable_fuzz: false,
        seed: Seed::Empty,
    }
}

impl State {
    /// The state after a review, known or not. Reviews come in the order of days; a day before the last counts as that
    /// day.
    pub fn after(before: Option<Self>, day: i64, known: bool) -> Self {
        let rating = if known && before.is_some() { Rating::Good } else { Rating::Again };
        Self::by(&parameters(), before, day, rating)
    }

    fn by(model: &Parameters, before: Option<Self>, day: i64, rating: Rating) -> Self {
        let (stability, difficulty) = match before {
            None => (model.init_stability(rating), model.init_difficulty(rating)),
            Some(Self { stability, difficulty, day: last, .. }) => {
                let recalled = Parameters::forgetting_curve(days(day.saturating_sub(last)), stability);
                let next = if rating == Rating::Again {
                    // Forgetting never makes a memory firmer.
                    model.next_forget_stability(difficulty, stability, recalled).min(stability)
                } else {
                    model.next_recall_stability(difficulty, stability, recalled, rating)
                };
                (next, model.next_difficulty(difficulty, rating))
            }
        };
        // As the crate's own `next_interval` without its fuzz, which would link a clock.
        let wanted = stability / model.factor * (model.request_retention.powf(1.0 / model.decay) - 1.0);
        #[expect(clippy::cast_possible_truncation, reason = "between 1 and the longest interval")]
        let interval = wanted.round().clamp(1.0, f64::from(model.maximum_interval)) as i32;
        Self { stability, difficulty, day: before.map_or(day, |before| day.max(before.day)), interval }
    }

    /// Days until the next review.
    pub const fn interval(&self) -> i64 {
        self.interval as i64
    }

    /// The probability that it is still known on a day.
    pub fn recalled(&self, day: i64) -> f64 {
        Parameters::forgetting_curve(days(day.saturating_sub(self.day)), self.stability)
    }
}

#[expect(clippy::cast_precision_loss, reason = "days are far below 2^52")]
fn days(number: i64) -> f64 {
    number.max(0) as f64
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration, Utc};
    use rs_fsrs::{Card, FSRS};

    use super::*;

    const RATINGS: [Rating; 13] = {
        use Rating::{Again, Good};
        [Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good]
    };

    #[test]
    fn the_weights_are_the_published_ones() {
        assert_eq!(Parameters::default().w.map(f64::to_bits), WEIGHTS.map(f64::to_bits));
    }

    /// Stability and difficulty in ten-thousandths, and the interval.
    fn rounded(state: &State) -> (i64, i64, i64) {
        #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
        let four = |number: f64| (number * 10_000.0).round() as i64;
        (four(state.stability), four(state.difficulty), state.interval())
    }

    /// Reviews when they are due, as the FSRS project publishes them for its long-term scheduler (rs-fsrs 1.2.1, MIT).
    #[test]
    fn states_are_those_of_the_published_vector() {
        const W: [f64; 19] = [
            0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225,
            0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
        ];
        const STABILITY: [i64; 13] = [
            30_412, 130_913, 481_585, 1_549_373, 4_450_556, 11_580_778, 166_306, 29_888, 94_633, 269_474,
            739_723, 1_897_037, 4_574_379,
        ];
        const DIFFICULTY: [i64; 13] = [
            44_909, 42_666, 40_575, 38_624, 36_804, 35_108, 52_190, 68_122, 64_314, 60_763, 57_452, 54_363,
            51_483,
        ];
        const INTERVAL: [i64; 13] = [3, 13, 48, 155, 445, 1158, 17, 3, 9, 27, 74, 190, 457];
        let model = Parameters { w: W, request_retention: 0.9, ..parameters() };
        let (mut state, mut day) = (None, 0);
        for (step, rating) in RATINGS.into_iter().enumerate() {
            let next = State::by(&model, state, day, rating);
            assert_eq!(rounded(&next), (STABILITY[step], DIFFICULTY[step], INTERVAL[step]), "step {step}");
            day += next.interval();
            state = Some(next);
        }
    }

    /// Reviews on any days, known or not, by the crate's own scheduler and by us.
    #[test]
    fn states_are_those_of_the_crates_own_scheduler() {
        let start: DateTime<Utc> = DateTime::from_timestamp(1_764_000_000, 0).unwrap();
        for pattern in 0_u32..64 {
            let scheduler = FSRS::new(parameters());
            let mut card = Card { due: start, last_review: start, ..Card::default() };
            let (mut ours, mut day) = (None, 0);
            for (step, days) in [1, 3, 8, 30, 2, 100].into_iter().enumerate() {
                let rating = if pattern >> step & 1 == 1 { Rating::Good } else { Rating::Again };
                card = scheduler.next(card, start + Duration::days(day), rating).card;
                let state = State::by(&parameters(), ours, day, rating);
                // After forgetting ours is never firmer than before; from there on the crate goes on with ours.
                assert!(state.stability <= card.stability + 1e-9, "{card:?} {state:?}");
                if rating == Rating::Good {
                    assert!((card.stability - state.stability).abs() < 1e-9, "{card:?} {state:?}");
                }
                assert!((card.difficulty - state.difficulty).abs() < 1e-9, "{card:?} {state:?}");
                card.stability = state.stability;
                ours = Some(state);
                day += days;
            }
        }
    }

    #[test]
    fn a_skill_that_is_always_known_comes_back_on_these_days() {
        let mut state = State::after(None, 0, true);
        let mut on = Vec::new();
        for _ in 0..6 {
            on.push(state.day + state.interval());
            state = State::after(Some(state), state.day + state.interval(), true);
        }
        assert_eq!(on, [1, 4, 13, 37, 98, 241]);
    }

    #[test]
    fn odd_clocks_do_no_harm() {
        let state = State::after(None, i64::MAX, true);
        let back = State::after(Some(state), i64::MIN, false);
        assert!(back.stability.is_finite() && back.difficulty.is_finite());
        assert!(back.recalled(i64::MAX).is_finite());
    }
}
