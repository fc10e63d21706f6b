//! What a review asks: the skills that are due, mixed, each on a surface that was not seen yet, as long as there is one.

use super::Memory;
use crate::domain::lesson::index::{Entry, Index};
use crate::domain::log::progress::Progress;
use crate::domain::profile::Track;
use crate::exercise::shuffle;

/// The fewest exercises of a review, if there are so many.
pub const FEWEST: usize = 5;

/// The most: about six minutes.
pub const MOST: usize = 12;

/// Exercises for each skill that is due, while there is room.
const EACH: usize = 2;

/// What a review is made from.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The lessons.
    pub index: &'a Index,
    /// What was met.
    pub progress: &'a Progress,
    /// What is remembered.
    pub memory: &'a Memory,
    /// Whose lessons may be taken; all if unknown.
    pub track: Option<Track>,
}

/// The exercises of a review, by their full ids, in order; none while no skill is due. `now` in milliseconds since 1970,
/// `today` the number of its local day.
pub fn review(known: Known<'_>, now: u64, today: i64, seed: u32) -> Vec<String> {
    // Of skills that build on each other the first one first; those that wait longest come first otherwise.
    let mut skills: Vec<(usize, usize)> = Vec::new();
    for skill in known.memory.due(now, today) {
        let rank = rank(known.index, skill);
        skills.insert(skills.partition_point(|(before, _)| *before <= rank), (rank, skill));
    }
    if skills.is_empty() {
        return Vec::new();
    }
    let wanted = (skills.len() * EACH).clamp(FEWEST, MOST);
    let mut surfaces: Vec<Surfaces> = skills
        .iter()
        .map(|(_, skill)| Surfaces::of(known, *skill, seed))
        .filter(|it| !it.0.is_empty())
        .collect();
    let mut queue: Vec<String> = Vec::new();
    // One exercise for each skill in turn, so that two of the same skill stand apart.
    while queue.len() < wanted && surfaces.iter().any(|surfaces| !surfaces.0.is_empty()) {
        for surfaces in &mut surfaces {
            let next = std::iter::from_fn(|| surfaces.0.pop()).find(|id| !queue.contains(id));
            if let Some(next) = next.filter(|_| queue.len() < wanted) {
                queue.push(next);
            }
        }
    }
    queue
}

/// How many skills stand before a skill, at most; a circle ends.
fn rank(index: &Index, skill: usize) -> usize {
    let mut before = vec![skill];
    for rank in 0..index.skills.len() {
        let mut next = Vec::new();
        for skill in before {
            for requires in index.skills.get(skill).map_or(&[][..], |skill| &skill.requires) {
                if !next.contains(&usize::from(*requires)) {
                    next.push(usize::from(*requires));
                }
            }
        }
        if next.is_empty() {
            return rank;
        }
        before = next;
    }
    index.skills.len()
}

/// The exercises of a skill, the best one last.
struct Surfaces(Vec<String>);

impl Surfaces {
    fn of(known: Known<'_>, skill: usize, seed: u32) -> Self {
        let ours = |lesson: &&Entry| known.track.is_none_or(|track| lesson.tracks.contains(&track));
        let mut ranked: Vec<((bool, u64, bool, u32), String)> = Vec::new();
        for lesson in known.index.all().filter(ours) {
            // A new threat is practised without waiting for somebody to open its card.
            let begun =
                !lesson.seen.is_empty() || lesson.full_ids().any(|id| known.progress.standing(&id).is_some());
            for (id, (_, skills)) in lesson.full_ids().zip(&lesson.exercises) {
                if !skills.iter().any(|it| usize::from(*it) == skill) {
                    continue;
                }
                let standing = known.progress.standing(&id);
                // What has no right and wrong tells nothing about a skill.
                if standing.is_some_and(|standing| !standing.last.graded()) {
                    continue;
                }
                let mut state = u64::from(seed) << 32 | ranked.len() as u64;
                #[expect(clippy::cast_possible_truncation, reason = "any 32 bits will do")]
                let chance = shuffle::next(&mut state) as u32;
                // Never met before met, then the longest ago; of what was never met, first from lessons that were begun, and cards.
                let key = (standing.is_some(), standing.map_or(0, |standing| standing.at), !begun, chance);
                ranked.insert(ranked.partition_point(|(before, _)| *before > key), (key, id));
            }
        }
        Self(ranked.into_iter().map(|(_, id)| id).collect())
    }
}
