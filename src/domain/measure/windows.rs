//! How discrimination and caution changed: the same measure over one stretch of calls after another.

use super::{Counts, FEWEST, Sensitivity};
use crate::domain::log::Attempt;

/// Fakes, and honest ones, that make a stretch: fewer say next to nothing, more would hide every change.
const ENOUGH: u32 = 12;

/// A stretch of calls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// When the first call was made, in milliseconds since 1970.
    pub from: u64,
    /// When the last one was.
    pub until: u64,
    /// The calls.
    pub counts: Counts,
    /// What they say.
    pub found: Sensitivity,
}

/// The stretches of calls, oldest first; none while there are too few calls. Attempts come in the order of time. What is
/// left over at the end is a stretch of its own if it says anything by itself, otherwise it belongs to the last one.
pub fn windows<'a>(attempts: impl IntoIterator<Item = &'a Attempt>) -> Vec<Window> {
    let mut stretches: Vec<(u64, u64, Counts)> = Vec::new();
    let mut open: Option<(u64, u64, Counts)> = None;
    for attempt in attempts {
        let calls = Counts::of([attempt]);
        if calls == Counts::default() {
            continue;
        }
        let (from, _, before) = open.unwrap_or((attempt.at, attempt.at, Counts::default()));
        let counts = before.plus(calls);
        open = Some((from, attempt.at, counts));
        if counts.least() >= ENOUGH {
            stretches.extend(open.take());
        }
    }
    if let Some((from, until, rest)) = open {
        match stretches.last_mut() {
            Some(last) if rest.least() < FEWEST => *last = (last.0, until, last.2.plus(rest)),
            _ => stretches.push((from, until, rest)),
        }
    }
    let window = |(from, until, counts): (u64, u64, Counts)| {
        let found = counts.sensitivity().filter(|_| counts.least() >= FEWEST)?;
        Some(Window { from, until, counts, found })
    };
    stretches.into_iter().filter_map(window).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::log::tests::at_time;
    use crate::exercise::shuffle;

    /// An attempt with so many fakes and honest ones, of which so many were recognised.
    fn calls(at: u64, (fakes, hits): (u32, u32), (reals, right): (u32, u32)) -> Attempt {
        let bits = |count: u32| (1_u32 << count) - 1;
        Attempt {
            total: u8::try_from(fakes + reals).unwrap(),
            signals: bits(fakes),
            parts: bits(hits) | bits(right) << fakes,
            ..at_time(at, true)
        }
    }

    #[test]
    fn a_stretch_has_enough_of_both() {
        let all: Vec<Attempt> = (0..8).map(|at| calls(at, (4, 3), (4, 4))).collect();
        let found = windows(&all);
        assert_eq!(found.iter().map(|it| (it.from, it.until)).collect::<Vec<_>>(), [(0, 2), (3, 5), (6, 7)]);
        assert_eq!(found[0].counts, Counts { hits: 9, misses: 3, false_alarms: 0, correct_rejections: 12 });
        assert!(windows(&all[..1]).is_empty(), "too few to say anything");
        assert_eq!(windows(&all[..4]).len(), 1, "what is left over belongs to the last");
        assert_eq!(windows(&all[..4])[0].until, 3);
        assert!(windows(&[at_time(1, true)]).is_empty(), "no call at all");
    }

    /// Learners with a known d′ and criterion make forty calls. The estimate's mean must be within 0.25 of the truth; one
    /// estimate of forty calls is off by more, and says so by its standard error.
    #[test]
    fn forty_calls_recover_d_prime() {
        const RUNS: u32 = 4000;
        let mut state = 11;
        // The normal distribution by the sum of twelve uniform ones.
        let mut normal = || {
            let uniform = |_| {
                #[expect(clippy::cast_precision_loss, reason = "32 bits fit")]
                let bits = (shuffle::next(&mut state) >> 32) as f64;
                bits / 4_294_967_296.0
            };
            (0..12).map(uniform).sum::<f64>() - 6.0
        };
        for d in [0.5, 1.0, 1.5, 2.0, 2.5] {
            for c in [-0.4, 0.0, 0.4] {
                let (mut sum, mut off, mut covered) = (0.0, 0.0, 0);
                for _ in 0..RUNS {
                    let mut counts = Counts::default();
                    for call in 0..40 {
                        let fake = call % 2 == 0;
                        let says_fake = normal() + if fake { d / 2.0 } else { -d / 2.0 } > c;
                        *match (fake, says_fake) {
                            (true, true) => &mut counts.hits,
                            (true, false) => &mut counts.misses,
                            (false, true) => &mut counts.false_alarms,
                            (false, false) => &mut counts.correct_rejections,
                        } += 1;
                    }
                    let found = counts.sensitivity().unwrap();
                    sum += found.d;
                    off += (found.d - d).abs();
                    let (least, most) = found.interval();
                    covered += u32::from((least..=most).contains(&d));
                }
                let (mean, off) = (sum / f64::from(RUNS), off / f64::from(RUNS));
                let covered = covered * 100 / RUNS;
                println!(
                    "d' {d}, c {c}: mean {mean:.2}, off by {off:.2} on average, the interval covers {covered} %"
                );
                assert!((mean - d).abs() <= 0.25, "{mean}");
                assert!(covered >= 90, "{covered} %");
            }
        }
    }
}
