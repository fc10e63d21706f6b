//! Measuring how well real and fake are told apart: signal detection theory.
//!
//! *Sensitivity* d′ says how far apart fake and real lie for the learner; *criterion* c says which way
//! the learner leans: below zero towards "fake" (wary), above zero towards "real" (trusting).
//! A claim is made only when its 95 % interval allows it; see [`reading`].

pub mod placement;
mod windows;

pub use self::windows::{Window, windows};
use crate::domain::log::Attempt;

/// Calls, counted. A signal is a fake item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Fake, called fake.
    pub hits: u32,
    /// Fake, called real.
    pub misses: u32,
    /// Real, called fake.
    pub false_alarms: u32,
    /// Real, called real.
    pub correct_rejections: u32,
}

/// d′ and c with their standard errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sensitivity {
    /// d′: 0 is guessing; about 1 is fair, 2 and more is good.
    pub d: f64,
    /// c: 0 is balanced.
    pub c: f64,
    /// Standard error of d′.
    pub d_error: f64,
    /// Standard error of c.
    pub c_error: f64,
}

/// What may be said of the sensitivity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Too few calls to say anything.
    Unclear,
    /// Enough calls, and no better than a d′ of 1.
    Weak,
    /// Better than guessing.
    Fair,
    /// Surely above a d′ of 1.
    Good,
}

/// What may be said of the criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// Too few calls to say anything.
    Unclear,
    /// Fakes are believed too often.
    Trusting,
    /// No leaning that matters.
    Balanced,
    /// Real ones are suspected too often.
    Wary,
}

/// What may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Of d′.
    pub level: Level,
    /// Of c.
    pub leaning: Leaning,
}

impl Sensitivity {
    /// The ends of the 95 % interval of d′.
    pub fn interval(&self) -> (f64, f64) {
        let reach = Z95 * self.d_error;
        (self.d - reach, self.d + reach)
    }
}

impl Counts {
    /// Counts the calls of all attempts that asked for them.
    pub fn of<'a>(attempts: impl IntoIterator<Item = &'a Attempt>) -> Self {
        let mut counts = Self::default();
        for attempt in attempts {
            if attempt.signals == 0 {
                continue;
            }
            for i in 0..u32::from(attempt.total).min(u32::BITS) {
                let right = attempt.parts >> i & 1 == 1;
                let place = match (attempt.signals >> i & 1 == 1, right) {
                    (true, true) => &mut counts.hits,
                    (true, false) => &mut counts.misses,
                    (false, false) => &mut counts.false_alarms,
                    (false, true) => &mut counts.correct_rejections,
                };
                *place += 1;
            }
        }
        counts
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            hits: self.hits + other.hits,
            misses: self.misses + other.misses,
            false_alarms: self.false_alarms + other.false_alarms,
            correct_rejections: self.correct_rejections + other.correct_rejections,
        }
    }

    /// How many there are of fakes or of real ones, whichever is less.
    pub fn least(&self) -> u32 {
        (self.hits + self.misses).min(self.false_alarms + self.correct_rejections)
    }

    /// d′ and c; `None` without fake or without real items.
    ///
    /// Rates are corrected log-linearly (Hautus 1995): half a call is added to each count, so that
    /// rates of 0 and 1 stay finite. d′ = z(H) − z(F), c = −(z(H) + z(F)) / 2 (Macmillan & Creelman
    /// 2005). Variances after Gourevitch & Galanter (1967): p(1 − p) / (n φ(z)²) for each rate.
    pub fn sensitivity(&self) -> Option<Sensitivity> {
        let (fakes, reals) = (self.hits + self.misses, self.false_alarms + self.correct_rejections);
        if fakes == 0 || reals == 0 {
            return None;
        }
        let rate = |count: u32, of: u32| (f64::from(count) + 0.5) / (f64::from(of) + 1.0);
        let (h, f) = (rate(self.hits, fakes), rate(self.false_alarms, reals));
        let (zh, zf) = (probit(h), probit(f));
        let variance = |p: f64, z: f64, n: u32| p * (1.0 - p) / (f64::from(n) * density(z) * density(z));
        let error = (variance(h, zh, fakes) + variance(f, zf, reals)).sqrt();
        Some(Sensitivity { d: zh - zf, c: -(zh + zf) / 2.0, d_error: error, c_error: error / 2.0 })
    }
}

/// The fewest fake, and the fewest real, items before anything is said.
const FEWEST: u32 = 8;

/// Half the width of a 95 % interval, in standard errors.
const Z95: f64 = 1.96;

/// A criterion nearer to zero than this makes no difference in practice.
const NEGLIGIBLE: f64 = 0.4;

/// What may be said of the counts.
///
/// [`Level::Good`] needs a d′ surely above 1 (at c = 0 that is 69 % right), [`Level::Fair`] one surely
/// above 0; a leaning needs a criterion surely off zero and not negligible, balance a negligible one.
pub fn reading(counts: &Counts) -> Reading {
    let unclear = Reading { level: Level::Unclear, leaning: Leaning::Unclear };
    let enough = counts.least() >= FEWEST;
    let Some(found) = counts.sensitivity().filter(|_| enough) else { return unclear };
    let (at_least, at_most) = found.interval();
    let level = if at_least > 1.0 {
        Level::Good
    } else if at_least > 0.0 {
        Level::Fair
    } else if at_most < 2.0 {
        Level::Weak
    } else {
        Level::Unclear
    };
    let leaning = match (found.c.abs() > NEGLIGIBLE, found.c.abs() > Z95 * found.c_error) {
        (true, true) if found.c > 0.0 => Leaning::Trusting,
        (true, true) => Leaning::Wary,
        // Large, but it may be chance.
        (true, false) => Leaning::Unclear,
        (false, _) => Leaning::Balanced,
    };
    Reading { level, leaning }
}

/// The density of the standard normal distribution.
fn density(z: f64) -> f64 {
    (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt()
}

/// The inverse of the standard normal distribution, for `0 < p < 1`: Acklam's rational
/// approximation (2003), relative error below 1.15e-9.
fn probit(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416];
    const LOW: f64 = 0.02425;
    let polynomial = |coefficients: &[f64], x: f64| coefficients.iter().fold(0.0, |sum, c| sum * x + c);
    let tail = |p: f64| {
        let q = (-2.0 * p.ln()).sqrt();
        polynomial(&C, q) / (polynomial(&D, q) * q + 1.0)
    };
    if p < LOW {
        tail(p)
    } else if p > 1.0 - LOW {
        -tail(1.0 - p)
    } else {
        let q = p - 0.5;
        let r = q * q;
        polynomial(&A, r) * q / (polynomial(&B, r) * r + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::log::Mode;

    fn counts(hits: u32, misses: u32, false_alarms: u32, correct_rejections: u32) -> Counts {
        Counts { hits, misses, false_alarms, correct_rejections }
    }

    fn near(got: f64, expected: f64) {
        assert!((got - expected).abs() < 1e-6, "{got} is not {expected}");
    }

    #[test]
    fn the_probit_gives_the_tabulated_values() {
        for (p, z) in [(0.5, 0.0), (0.9, 1.281_551_566), (0.975, 1.959_963_985), (0.01, -2.326_347_874)] {
            near(probit(p), z);
        }
    }

    #[test]
    fn d_prime_is_the_distance_of_the_rates() {
        // Corrected rates of 4.5 / 5 = 0.9 and 0.5 / 5 = 0.1: d′ = 2 · 1.281552, c = 0.
        let found = counts(4, 0, 0, 4).sensitivity().unwrap();
        near(found.d, 2.563_103_131);
        near(found.c, 0.0);
    }

    #[test]
    fn perfect_calls_stay_finite() {
        let found = counts(8, 0, 0, 8).sensitivity().unwrap();
        // z(8.5 / 9) = 1.593219
        assert!((found.d - 3.186_438).abs() < 1e-5, "{}", found.d);
        assert!(found.d_error.is_finite() && found.d_error > 0.0);
    }

    #[test]
    fn believing_everything_is_a_positive_criterion() {
        assert!(counts(1, 9, 0, 10).sensitivity().unwrap().c > 0.5);
        assert!(counts(10, 0, 9, 1).sensitivity().unwrap().c < -0.5);
        assert_eq!(counts(0, 0, 1, 1).sensitivity(), None);
    }

    #[test]
    fn claims_need_enough_calls() {
        let say = |counts| reading(&counts);
        assert_eq!(say(counts(4, 0, 0, 4)).level, Level::Unclear);
        assert_eq!(say(counts(12, 0, 0, 12)), Reading { level: Level::Good, leaning: Leaning::Balanced });
        assert_eq!(say(counts(20, 20, 20, 20)).level, Level::Weak);
        assert_eq!(say(counts(24, 16, 12, 28)).level, Level::Fair);
        assert_eq!(say(counts(2, 18, 1, 19)).leaning, Leaning::Trusting);
        assert_eq!(say(counts(19, 1, 18, 2)).leaning, Leaning::Wary);
    }

    #[test]
    fn calls_are_counted_from_the_masks() {
        let attempt = |parts, signals| Attempt {
            at: 0,
            exercise: "a/a".into(),
            seed: 0,
            earned: 0,
            total: 4,
            parts,
            signals,
            confidence: 0,
            hints: 0,
            took: 0,
            mode: Mode::Learn,
            answer: crate::exercise::Answer::default(),
        };
        let found = Counts::of([&attempt(0b0110, 0b0011), &attempt(0b1111, 0)]);
        assert_eq!(found, counts(1, 1, 1, 1));
    }

    proptest! {
        #[test]
        fn more_hits_never_lower_d_prime(h in 0_u32..20, m in 1_u32..20, f in 0_u32..20, r in 1_u32..20) {
            let less = counts(h, m, f, r).sensitivity().unwrap();
            let more = counts(h + 1, m - 1, f, r).sensitivity().unwrap();
            prop_assert!(more.d > less.d);
        }
    }

    /// Five of nine fakes caught, no false alarm: c is 0.76, but by chance it may be 0. Nothing is claimed.
    #[test]
    fn a_large_bias_that_may_be_chance_is_not_called_balance() {
        let counts = Counts { hits: 5, misses: 4, false_alarms: 0, correct_rejections: 9 };
        assert!(counts.sensitivity().unwrap().c > NEGLIGIBLE);
        assert_eq!(reading(&counts).leaning, Leaning::Unclear);
    }
}
