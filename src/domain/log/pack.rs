//! The payload of a segment since version 3: bytes without names, nothing written that follows from the rest.
//!
//! Ids stand sorted, each as what differs from the one before; since version 4 these rests stand as a text beside the
//! bytes, because the segment is text, where a letter takes less room than a byte in base64. An attempt is a byte of marks
//! and the numbers that the marks announce: hints, signals, confidence and typed texts are rare, the points are nearly
//! always the parts that are right, and the slots of an answer are packed into as few bits as the largest needs. Most of
//! the time between two attempts is the time that the second one took, so only the difference is kept. A thinned attempt
//! has no seed, no time and no answer, which is one mark. Knows nothing of text and checksum: those are the segment's.

use super::segment::MAX_SEGMENT;
use super::{Attempt, Mode};
use crate::exercise::{Answer, MAX_SLOTS};

/// The longest id that is read, in bytes: far longer than any, and no way to fill the memory by naming one often.
pub(super) const LONGEST_ID: usize = 1000;

/// The modes by their two bits; a fifth needs a new version.
const MODES: [Mode; 4] = [Mode::Learn, Mode::Review, Mode::Challenge, Mode::Test];

// The marks, above the mode.
const HINTS: u8 = 1 << 2;
/// The points are not the number of right parts.
const EARNED: u8 = 1 << 3;
const SIGNALS: u8 = 1 << 4;
const CONFIDENCE: u8 = 1 << 5;
const TYPED: u8 = 1 << 6;
/// Not thinned.
const FULL: u8 = 1 << 7;

/// Packs attempts that are in the order of time, at most [`MAX_SEGMENT`]; beside the bytes, the letters of the ids.
pub(super) fn pack(attempts: &[Attempt]) -> (Vec<u8>, String) {
    let mut ids: Vec<&str> = Vec::new();
    for attempt in attempts {
        if let Err(place) = ids.binary_search(&attempt.exercise.as_str()) {
            ids.insert(place, &attempt.exercise);
        }
    }
    let (mut bytes, mut letters) = (Vec::new(), String::new());
    count(&mut bytes, ids.len());
    let mut last = "";
    for id in &ids {
        let same: usize =
            id.chars().zip(last.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        count(&mut bytes, same);
        count(&mut bytes, id.len() - same);
        letters.push_str(&id[same..]);
        last = id;
    }
    count(&mut bytes, attempts.len());
    let mut before = 0;
    for attempt in attempts {
        // It is there: all were put in.
        let id = ids.binary_search(&attempt.exercise.as_str()).unwrap_or(0);
        one(&mut bytes, attempt, id, before);
        before = attempt.at;
    }
    (bytes, letters)
}

fn one(bytes: &mut Vec<u8>, attempt: &Attempt, id: usize, before: u64) {
    let (slots, typed) = attempt.answer.parts();
    let mark = |mark: u8, there: bool| if there { mark } else { 0 };
    let marks = attempt.mode as u8
        | mark(HINTS, attempt.hints > 0)
        | mark(EARNED, u32::from(attempt.earned) != attempt.parts.count_ones())
        | mark(SIGNALS, attempt.signals > 0)
        | mark(CONFIDENCE, attempt.confidence > 0)
        | mark(TYPED, !typed.is_empty())
        | mark(FULL, !attempt.is_thin());
    bytes.push(marks);
    count(bytes, id);
    let rest = attempt.at.wrapping_sub(before).wrapping_sub(attempt.took.into());
    // The sign in the lowest bit, so that small numbers of either sign are short (zigzag, as in Protocol Buffers).
    number(bytes, rest << 1 ^ 0_u64.wrapping_sub(rest >> 63));
    bytes.push(attempt.total);
    number(bytes, attempt.parts.into());
    if marks & HINTS > 0 {
        bytes.push(attempt.hints);
    }
    if marks & EARNED > 0 {
        bytes.push(attempt.earned);
    }
    if marks & SIGNALS > 0 {
        number(bytes, attempt.signals.into());
    }
    if marks & CONFIDENCE > 0 {
        number(bytes, attempt.confidence.into());
    }
    if marks & FULL > 0 {
        // Any bits are as likely as others: a number of varying length would only be longer.
        bytes.extend_from_slice(&attempt.seed.to_le_bytes());
        number(bytes, attempt.took.into());
        pack_slots(bytes, &slots);
    }
    if marks & TYPED > 0 {
        count(bytes, typed.len());
        for typed in &typed {
            text(bytes, typed.as_bytes());
        }
    }
}

/// A byte with how many slots (6 bits: there are at most 48) and how wide (1, 2, 4, 8 bits), and the slots.
fn pack_slots(bytes: &mut Vec<u8>, slots: &[u8]) {
    let code = match slots.iter().max() {
        None | Some(..2) => 0_u8,
        Some(2..4) => 1,
        Some(4..16) => 2,
        Some(16..) => 3,
    };
    bytes.push(u8::try_from(slots.len()).unwrap_or(0) | code << 6);
    let width = 1_u8 << code;
    for slots in slots.chunks(usize::from(8 / width)) {
        bytes.push(
            slots.iter().zip((0_u8..8).step_by(width.into())).fold(0, |byte, (slot, at)| byte | slot << at),
        );
    }
}

/// Seven bits a byte, the lowest first; the highest bit says that there is more (LEB128).
fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

fn count(bytes: &mut Vec<u8>, count: usize) {
    number(bytes, count as u64);
}

fn text(bytes: &mut Vec<u8>, text: &[u8]) {
    count(bytes, text.len());
    bytes.extend_from_slice(text);
}

/// Unpacks a payload, without `letters` one of version 3, which has them among the bytes; `None` for what no [`pack`] wrote.
/// Whatever the bytes are, it takes no more than in proportion.
pub(super) fn unpack(bytes: &[u8], letters: Option<&str>) -> Option<Vec<Attempt>> {
    let mut rest = Rest(bytes);
    let mut letters = letters.map(|letters| Rest(letters.as_bytes()));
    let mut ids: Vec<String> = Vec::new();
    let mut last: Vec<u8> = Vec::new();
    for _ in 0..rest.count(MAX_SEGMENT)? {
        let same = rest.count(last.len())?;
        last.truncate(same);
        let len = rest.number()?.try_into().ok()?;
        last.extend_from_slice(letters.as_mut().unwrap_or(&mut rest).take(len)?);
        if last.len() > LONGEST_ID {
            return None;
        }
        ids.push(String::from_utf8(last.clone()).ok()?);
    }
    let mut attempts = Vec::new();
    let mut at = 0;
    for _ in 0..rest.count(MAX_SEGMENT)? {
        let attempt = rest.one(&ids, at)?;
        at = attempt.at;
        attempts.push(attempt);
    }
    (rest.0.is_empty() && letters.is_none_or(|letters| letters.0.is_empty())).then_some(attempts)
}

/// What is still to be unpacked.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn one(&mut self, ids: &[String], before: u64) -> Option<Attempt> {
        let marks = self.byte()?;
        let exercise = ids.get(self.count(MAX_SEGMENT)?)?.clone();
        let rest = self.number()?;
        let total = self.byte()?;
        let parts = self.short()?;
        let right = u8::try_from(parts.count_ones()).unwrap_or(0);
        let hints = if marks & HINTS > 0 { self.byte()? } else { 0 };
        let earned = if marks & EARNED > 0 { self.byte()? } else { right };
        let signals = if marks & SIGNALS > 0 { self.short()? } else { 0 };
        let confidence = if marks & CONFIDENCE > 0 { self.short()? } else { 0 };
        let (mut seed, mut took, mut slots, mut typed) = (0, 0, Vec::new(), Vec::new());
        if marks & FULL > 0 {
            let (bytes, behind) = self.0.split_first_chunk()?;
            self.0 = behind;
            seed = u32::from_le_bytes(*bytes);
            took = self.short()?;
            slots = self.slots()?;
        }
        if marks & TYPED > 0 {
            for _ in 0..self.count(MAX_SLOTS)? {
                typed.push(std::str::from_utf8(self.text()?).ok()?.to_owned());
            }
        }
        let after = (rest >> 1 ^ 0_u64.wrapping_sub(rest & 1)).wrapping_add(took.into());
        let at = before.checked_add(after)?;
        let (mode, answer) = (MODES[usize::from(marks & 3)], Answer::from_parts((slots, typed)));
        Some(Attempt {
            at,
            exercise,
            seed,
            earned,
            total,
            parts,
            signals,
            confidence,
            hints,
            took,
            mode,
            answer,
        })
    }

    fn slots(&mut self) -> Option<Vec<u8>> {
        let head = self.byte()?;
        let (len, width) = (usize::from(head & 63), 1_usize << (head >> 6));
        let bytes = self.take((len * width).div_ceil(8))?;
        let mask = u8::MAX >> (8 - width);
        Some((0..len).map(|i| bytes[i * width / 8] >> (i * width % 8) & mask).collect())
    }

    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, behind) = self.0.split_at_checked(len)?;
        self.0 = behind;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|taken| taken[0])
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            // The tenth byte has room for one bit.
            if bits << shift >> shift != bits {
                return None;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn short(&mut self) -> Option<u32> {
        u32::try_from(self.number()?).ok()
    }

    /// A count, which is at most `most`.
    fn count(&mut self, most: usize) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|count| *count <= most)
    }

    fn text(&mut self) -> Option<&'a [u8]> {
        let len = self.count(self.0.len())?;
        self.take(len)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::Log;
    use super::super::tests::any_attempt;
    use super::*;

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(attempts in vec((any_attempt(), any::<bool>()), 0..40), far in any::<u64>()) {
            let mut all: Log = attempts
                .into_iter()
                .map(|(attempt, thin)| if thin { attempt.thinned() } else { attempt })
                .collect();
            // Clocks are wrong: years of nothing, and more time taken than passed.
            let last = all.iter().next_back().cloned();
            if let Some(mut last) = last {
                last.at = last.at.max(far);
                last.exercise = "ә/қ".into();
                all.insert(last);
            }
            let all: Vec<Attempt> = all.into_iter().collect();
            let (bytes, letters) = pack(&all);
            prop_assert_eq!(unpack(&bytes, Some(&letters)), Some(all));
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes in vec(any::<u8>(), 0..300), letters in any::<Option<String>>()) {
            let _ = unpack(&bytes, letters.as_deref());
        }

        /// A stranger's bytes have a checksum, too: they may be nearly right.
        #[test]
        fn a_changed_byte_is_read_without_panic(
            attempts in vec(any_attempt(), 1..20), place: prop::sample::Index, byte in any::<u8>(),
        ) {
            let all: Vec<Attempt> = attempts.into_iter().collect::<Log>().into_iter().collect();
            let (mut bytes, letters) = pack(&all);
            let place = place.index(bytes.len());
            bytes[place] = byte;
            if let Some(read) = unpack(&bytes, Some(&letters)) {
                prop_assert!(read.len() <= MAX_SEGMENT);
            }
        }
    }

    #[test]
    fn numbers_take_what_they_need() {
        for (plain, len) in [(0, 1), (127, 1), (128, 2), (u64::from(u32::MAX), 5), (u64::MAX, 10)] {
            let mut bytes = Vec::new();
            number(&mut bytes, plain);
            assert_eq!((bytes.len(), Rest(&bytes).number()), (len, Some(plain)));
        }
        assert_eq!(Rest(&[0xff; 11]).number(), None);
        assert_eq!(Rest(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2]).number(), None);
    }

    /// One long name, named by every attempt: 256 copies, and no more.
    #[test]
    fn what_would_fill_the_memory_is_refused() {
        let long = Attempt { exercise: "a".repeat(LONGEST_ID + 1), ..super::super::tests::at_time(1, true) };
        let (bytes, letters) = pack(&[long]);
        assert_eq!(unpack(&bytes, Some(&letters)), None);
        let many: Vec<Attempt> = (0..257).map(|at| super::super::tests::at_time(at, true)).collect();
        let (bytes, letters) = pack(&many);
        assert_eq!(unpack(&bytes, Some(&letters)), None);
    }
}
