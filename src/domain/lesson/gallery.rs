//! What the gallery shows of an example besides the right answer: a wrong one.

use crate::exercise::shuffle::next;
use crate::exercise::{Answer, Task};

/// An answer that can be checked and is wrong; `None` when none was found, or there is no right and wrong.
pub fn wrong<T: AsRef<str>>(task: &Task<T>) -> Option<Answer> {
    let key = task.key();
    let is_wrong = |answer: &Answer| task.takes(answer) && task.ready(answer) && task.grade(answer).missed();
    // One slip first: most that is right stays, as in a learner's answer.
    let places = 0..=key.slots().len();
    let slips = places.flat_map(|slot| (0..=12).map(move |number| (slot, number)));
    let slip = slips.map(|(slot, number)| key.clone().with(slot, number)).find(is_wrong);
    let typed = || (0..key.fields()).map(|field| key.clone().typing(field, "?")).find(is_wrong);
    // Then whatever comes: longer and shorter rows of small numbers, always the same ones.
    let mut state = 1;
    let random = || {
        (0..200_000).find_map(|_| {
            let length = usize::try_from(next(&mut state) % 12).unwrap_or(0) + 1;
            let most = next(&mut state) % 8 + 1;
            let slots = (0..length).map(|_| u8::try_from(next(&mut state) % (most + 1)).unwrap_or(0));
            Some(Answer::of(slots.collect::<Vec<_>>())).filter(&is_wrong)
        })
    };
    slip.or_else(typed).or_else(random)
}
