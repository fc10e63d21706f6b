//! What a learner has done so far, in one form for all kinds.
//!
//! One form, so that the log can keep every answer in a few bytes, an answer of an older version can
//! be kept without being understood, and the WASM holds the code for it once.

use serde::{Deserialize, Serialize};

/// The most slots of an answer: what the log keeps of one attempt stays small.
pub const MAX_SLOTS: usize = 48;

/// The most characters of one typed text.
pub const MAX_TYPED: usize = 80;

/// A row of small numbers, a slot for each decision; 0 is "nothing said". What a number means is the
/// kind's business. What was typed stands beside.
///
/// Slots behind the last number that is not 0 are not kept, so that equal answers are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Answer {
    slots: Vec<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    typed: Vec<String>,
}

/// An answer as it is kept, by whatever wrote it.
#[derive(Deserialize)]
struct Kept {
    slots: Vec<u8>,
    #[serde(default)]
    typed: Vec<String>,
}

impl From<Kept> for Answer {
    fn from(Kept { slots, typed }: Kept) -> Self {
        Self::from_parts((slots, typed))
    }
}

impl Answer {
    /// An answer with these slots.
    pub fn of(slots: impl IntoIterator<Item = u8>) -> Self {
        let mut answer = Self { slots: slots.into_iter().take(MAX_SLOTS).collect(), typed: Vec::new() };
        answer.trim();
        answer
    }

    /// The slots up to the last that is not 0.
    pub fn slots(&self) -> &[u8] {
        &self.slots
    }

    /// The number in a slot; 0 where nothing was said.
    pub fn at(&self, slot: usize) -> u8 {
        self.slots.get(slot).copied().unwrap_or(0)
    }

    /// What a slot that holds "one of several" says: their number from 0, `None` while nothing is said.
    pub fn pick(&self, slot: usize) -> Option<usize> {
        usize::from(self.at(slot)).checked_sub(1)
    }

    /// Whether anything is said in a slot.
    pub fn has(&self, slot: usize) -> bool {
        self.at(slot) > 0
    }

    /// Nothing was said at all.
    pub fn is_blank(&self) -> bool {
        self.slots.is_empty() && self.typed.is_empty()
    }

    /// How many slots say something.
    pub fn count(&self) -> usize {
        self.slots.iter().filter(|slot| **slot > 0).count()
    }

    /// With a number in a slot.
    #[must_use]
    pub fn with(mut self, slot: usize, number: u8) -> Self {
        if slot < MAX_SLOTS {
            if self.slots.len() <= slot {
                self.slots.resize(slot + 1, 0);
            }
            self.slots[slot] = number;
            self.trim();
        }
        self
    }

    /// With "one of several" in a slot, or nothing.
    #[must_use]
    pub fn picking(self, slot: usize, pick: Option<usize>) -> Self {
        self.with(slot, pick.map_or(0, |pick| u8::try_from(pick + 1).unwrap_or(0)))
    }

    /// With a slot set, or emptied when it was.
    #[must_use]
    pub fn toggled(self, slot: usize) -> Self {
        let number = u8::from(!self.has(slot));
        self.with(slot, number)
    }

    /// With only this slot set: what a new choice does among radio buttons.
    #[must_use]
    pub fn only(slot: usize) -> Self {
        Self::default().with(slot, 1)
    }

    /// The place of part `i` in an answer whose slots list parts in the learner's order.
    pub fn place(&self, i: usize) -> Option<usize> {
        self.slots.iter().position(|&part| usize::from(part) == i + 1)
    }

    /// With part `i` at the end of such a list, or taken out when it was in.
    #[must_use]
    pub fn listed(mut self, i: usize) -> Self {
        match (self.place(i), u8::try_from(i + 1)) {
            (Some(place), _) => _ = self.slots.remove(place),
            (None, Ok(part)) if self.slots.len() < MAX_SLOTS => self.slots.push(part),
            _ => {}
        }
        self
    }

    /// With one more number at the end: a further step on a way.
    #[must_use]
    pub fn pushed(self, number: u8) -> Self {
        let end = self.slots.len();
        self.with(end, number)
    }

    /// What was typed in a field; empty where nothing was.
    pub fn typed(&self, field: usize) -> &str {
        self.typed.get(field).map_or("", String::as_str)
    }

    /// The number of fields up to the last in which something was typed.
    pub fn fields(&self) -> usize {
        self.typed.len()
    }

    /// With a text typed in a field; at most [`MAX_TYPED`] characters of it.
    #[must_use]
    pub fn typing(mut self, field: usize, text: &str) -> Self {
        if field < MAX_SLOTS {
            if self.typed.len() <= field {
                self.typed.resize(field + 1, String::new());
            }
            self.typed[field] = text.chars().take(MAX_TYPED).collect();
            self.trim();
        }
        self
    }

    /// Whether every slot in use is one of `slots`, and no number is above `most`.
    pub fn within(&self, slots: usize, most: usize) -> bool {
        self.slots.len() <= slots && self.slots.iter().all(|&number| usize::from(number) <= most)
    }

    /// Whether the slots list parts, each of `count` parts at most once.
    pub fn lists(&self, count: usize) -> bool {
        self.within(count, count)
            && self.slots.iter().enumerate().all(|(i, part)| *part > 0 && !self.slots[..i].contains(part))
    }

    /// Its slots, and what was typed: as the log writes it.
    pub fn parts(&self) -> (Vec<u8>, Vec<String>) {
        (self.slots.clone(), self.typed.clone())
    }

    /// The answer with these parts; more than may be is left out.
    pub fn from_parts((slots, typed): (Vec<u8>, Vec<String>)) -> Self {
        let typed = typed.iter().enumerate();
        typed.fold(Self::of(slots), |answer, (field, text)| answer.typing(field, text))
    }

    fn trim(&mut self) {
        while self.slots.last() == Some(&0) {
            self.slots.pop();
        }
        while self.typed.last().is_some_and(String::is_empty) {
            self.typed.pop();
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// Any answer at all, as damaged storage or another version may bring it.
    pub(crate) fn any_answer() -> impl Strategy<Value = Answer> {
        (vec(prop_oneof![4 => 0_u8..6, 1 => any::<u8>()], 0..MAX_SLOTS), vec(".{0,12}", 0..3))
            .prop_map(Answer::from_parts)
    }

    #[test]
    fn equal_answers_are_equal() {
        let answer = Answer::default().with(3, 1).typing(1, "ә");
        assert_eq!(answer.clone().with(3, 0).typing(1, ""), Answer::default());
        assert_eq!((answer.at(3), answer.at(7), answer.typed(1), answer.typed(9)), (1, 0, "ә", ""));
        assert_eq!(Answer::of([0, 2, 0]), Answer::default().picking(1, Some(1)));
    }

    #[test]
    fn a_list_takes_parts_in_and_out() {
        let list = Answer::default().listed(2).listed(0).listed(1);
        assert_eq!(list.slots(), [3, 1, 2]);
        assert_eq!((list.place(2), list.place(1), list.place(5)), (Some(0), Some(2), None));
        assert!(list.lists(3) && !list.lists(2) && Answer::default().lists(0));
        assert!(!Answer::of([1, 1]).lists(2) && !Answer::of([0, 1]).lists(2));
        assert_eq!(list.listed(0).slots(), [3, 2]);
    }

    #[test]
    fn nothing_grows_without_bound() {
        let long = (0..200).fold(Answer::default(), |answer, _| answer.pushed(1)).typing(0, &"ә".repeat(500));
        assert_eq!((long.slots().len(), long.typed(0).chars().count()), (MAX_SLOTS, MAX_TYPED));
        assert_eq!(long.clone().with(MAX_SLOTS, 1).typing(MAX_SLOTS, "x"), long);
    }

    #[test]
    fn the_saved_form_is_short_and_read_back() {
        let answer = Answer::of([1, 0, 2]);
        let json = serde_json::to_string(&answer).unwrap();
        assert_eq!(json, r#"{"slots":[1,0,2]}"#);
        assert_eq!(crate::domain::json::read::<Answer>(&json), Ok(answer));
    }
}
