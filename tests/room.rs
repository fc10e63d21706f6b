//! How much room the log takes, with the exercises that ship and answers as learners give them.

#![expect(clippy::unwrap_used, reason = "a failed test is a failed test")]

mod shipped;

use saqbol::domain::lesson::gallery::wrong;
use saqbol::domain::log::segment::{MAX_SEGMENT, encode};
use saqbol::domain::log::{Attempt, Mode};
use shipped::shipped;

/// What a learner does who goes through the lessons again and again: a lesson in its order, and every third time a mixed
/// review; two of three answers right.
fn attempts(count: usize) -> Vec<Attempt> {
    let lessons: Vec<_> = shipped().lessons.into_iter().map(|(_, lesson)| lesson).collect();
    let all: Vec<_> = lessons
        .iter()
        .flat_map(|lesson| lesson.exercise.iter().map(move |it| (lesson.full_id(it), &it.task)))
        .collect();
    // A linear congruential generator (Knuth's MMIX): the same numbers in each run.
    let mut state = 1_u64;
    let mut draw = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut at = 1_764_000_000_000_u64;
    (0..count)
        .map(|n| {
            // Ten exercises of a lesson, then five of a review.
            let review = n % 15 >= 10;
            let (id, task) = &all[if review { draw(all.len()) } else { (n / 15 * 10 + n % 15) % all.len() }];
            let answer = if draw(3) == 0 { wrong(task).unwrap_or_else(|| task.key()) } else { task.key() };
            let took = 4_000 + draw(60_000);
            at += took as u64 + if n % 15 == 0 { 86_400_000 } else { 2_000 };
            let outcome = task.grade(&answer);
            Attempt {
                at,
                exercise: id.clone(),
                seed: u32::try_from(draw(1 << 31)).unwrap() << 1,
                earned: outcome.earned,
                total: outcome.total,
                parts: outcome.parts,
                signals: outcome.signals,
                confidence: outcome.confidence,
                hints: u8::try_from(draw(8)).unwrap() / 6,
                took: u32::try_from(took).unwrap(),
                mode: if review { Mode::Review } else { Mode::Learn },
                answer,
            }
        })
        .collect()
}

/// Characters of localStorage: each segment with its key, and in the quotes of a JSON text.
fn size(attempts: &[Attempt], prefix: &str) -> usize {
    let key = prefix.len() + "log.00000000.00".len();
    attempts.chunks(MAX_SEGMENT).map(|segment| key + encode(segment).len() + 2).sum()
}

#[test]
fn years_of_practice_fit() {
    let all = attempts(5_000);
    let thin: Vec<Attempt> = all.iter().cloned().map(Attempt::thinned).collect();
    let (full, thin) = (size(&all, "saqbol."), size(&thin, "saqbol."));
    println!("5,000 attempts: {} KiB, {} KiB thinned", full / 1024, thin / 1024);
    let class = 60 * size(&all[..500], "saqbol.p0123abcd.");
    println!("60 learners with 500 attempts each: {} KiB", class / 1024);
    assert!(full <= 200 * 1024, "{full}");
    assert!(class < 2_500_000, "{class}");
}
