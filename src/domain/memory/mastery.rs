//! How firmly a skill stands: a probability with its uncertainty, told in four words.

/// What may be said of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mastery {
    /// Too little was seen, or it mostly goes wrong.
    Begun,
    /// More right than wrong, surely.
    Growing,
    /// Right most of the time, surely.
    Firm,
    /// Almost always right, surely, and on several days.
    Mastered,
}

/// Evidence for a skill: a Beta distribution of the share that is right, in which older exercises fade.
///
/// The prior is Beta(1, 1): nothing is known. Each exercise adds the share of its points to one side and the rest to the
/// other, after what was there has faded by [`FADE`]; so about the last thirty exercises count (Bayesian estimation of a
/// proportion with exponential forgetting, as in West & Harrison 1997, chapter 2.3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// Right.
    pub for_it: f64,
    /// Wrong.
    pub against: f64,
    /// Days on which there was some.
    pub days: u32,
    /// The number of the last of them.
    last: i64,
}

/// What is left of the evidence after one more exercise.
const FADE: f64 = 0.97;

/// Half the width of a 90 % interval, in standard deviations of a normal distribution.
const Z90: f64 = 1.645;

/// Days on which a skill must have been practised before it is called mastered.
const DAYS: u32 = 3;

impl Default for Evidence {
    fn default() -> Self {
        Self { for_it: 0.0, against: 0.0, days: 0, last: i64::MIN }
    }
}

impl Evidence {
    /// With one more exercise, which earned so many points of so many, on a day.
    #[must_use]
    pub fn with(self, earned: u8, total: u8, day: i64) -> Self {
        let share = f64::from(earned.min(total)) / f64::from(total.max(1));
        let new_day = day > self.last;
        Self {
            for_it: self.for_it * FADE + share,
            against: self.against * FADE + 1.0 - share,
            days: self.days + u32::from(new_day),
            last: day.max(self.last),
        }
    }

    /// The probability to be right, and the ends of its 90 % interval, all within 0 and 1.
    pub fn interval(&self) -> (f64, f64, f64) {
        let (a, b) = (self.for_it + 1.0, self.against + 1.0);
        let all = a + b;
        let mean = a / all;
        let half = Z90 * (a * b / (all * all * (all + 1.0))).sqrt();
        (mean, (mean - half).max(0.0), (mean + half).min(1.0))
    }

    /// What may be said: by the lower end of the interval, so that little evidence says little.
    pub fn mastery(&self) -> Mastery {
        let (_, least, _) = self.interval();
        if least >= 0.75 && self.days >= DAYS {
            Mastery::Mastered
        } else if least >= 0.6 {
            Mastery::Firm
        } else if least >= 0.4 {
            Mastery::Growing
        } else {
            Mastery::Begun
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn after(right: u32, wrong: u32, days: u32) -> Evidence {
        (0..right + wrong).fold(Evidence::default(), |evidence, i| {
            evidence.with(u8::from(i >= wrong), 1, i64::from(i % days))
        })
    }

    #[test]
    fn little_evidence_says_little() {
        assert_eq!(after(1, 0, 1).mastery(), Mastery::Begun);
        assert_eq!(after(3, 0, 1).mastery(), Mastery::Growing);
        assert_eq!(after(6, 0, 1).mastery(), Mastery::Firm);
        assert_eq!(after(30, 0, 1).mastery(), Mastery::Firm, "one day is not enough");
        assert_eq!(after(14, 0, 3).mastery(), Mastery::Mastered);
        assert_eq!(after(5, 20, 3).mastery(), Mastery::Begun);
    }

    #[test]
    fn what_is_long_ago_fades() {
        assert_eq!(after(60, 20, 3).mastery(), Mastery::Mastered);
    }

    proptest! {
        #[test]
        fn the_interval_is_around_the_mean(points in prop::collection::vec((0_u8..6, 0_u8..6, any::<i64>()), 0..60)) {
            let evidence = points.into_iter().fold(Evidence::default(), |it, (earned, total, day)| it.with(earned, total, day));
            let (mean, least, most) = evidence.interval();
            prop_assert!(0.0 <= least && least <= mean && mean <= most && most <= 1.0);
        }
    }
}
