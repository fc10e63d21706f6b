//! `match`: what is on the left goes with one thing on the right. Each pair carries its reason, and so does
//! what fits nothing.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong, shuffle};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Жұбын табу", "Пары", "Pairs";
    What: "Жолды, сосын оның жұбын басу керек. Жұбы қайта басылса, екеуі ажырайды.",
        "Нажать на строку, затем на её пару. Повторное нажатие на пару разъединяет их.",
        "Press a line, then its pair. Pressing the pair again takes them apart.";
    Lines: "Жолдар", "Строки", "Lines";
    PairOf: "жұбы қайсы?", "что подходит?", "what goes with it?";
    AllPaired: "Бәрінің жұбы бар. Өзгерту үшін жолды басу керек.",
        "У всех есть пара. Чтобы изменить, нажать на строку.",
        "Everything has its pair. To change one, press its line.";
    PairedWith: "жұбы", "в паре с", "paired with";
    RightPair: "Дұрыс жұбы", "Верная пара", "Right pair";
    Spare: "Ешқайсысына сай келмейді", "Не подходит ни к чему", "Fits nothing";
    WriteLetter: "Әр жолдың тұсына жұбының әрпін жазу керек.",
        "Рядом с каждой строкой нужно написать букву её пары.",
        "Write beside each line the letter of its pair.";
}

/// Two things on the right cannot be told apart.
const TWICE: Wrong = Wrong::Unusable("this stands on the right twice", "make one of them say something else");

/// Pairs to be found. Slot *i* of the answer picks what goes with the left of pair *i*: the rights of the pairs
/// in their order, then the extras. One more slot holds the left that was chosen to get its partner next, when
/// that is not simply the first without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match<T = String> {
    /// The pairs; three to six.
    pub pair: Vec<Pair<T>>,
    /// What stands on the right and fits nothing; at most three.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<Extra<T>>,
}
texts!(Match { pair: each, extra: each });

/// Two things that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair<T = String> {
    /// What stands on the left.
    pub left: T,
    /// What goes with it.
    pub right: T,
    /// Why they belong together.
    pub why: T,
}
texts!(Pair { left: text, right: text, why: text });

/// Something on the right that fits nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra<T = String> {
    /// What it says.
    pub text: T,
    /// Why it fits nothing.
    pub why: T,
}
texts!(Extra { text: text, why: text });

impl<T> Match<T> {
    /// How many things stand on the right.
    pub const fn rights(&self) -> usize {
        self.pair.len() + self.extra.len()
    }

    /// What stands on the right with this number.
    pub fn right(&self, number: usize) -> Option<&T> {
        let extra = || self.extra.get(number.checked_sub(self.pair.len())?).map(|extra| &extra.text);
        self.pair.get(number).map(|pair| &pair.right).or_else(extra)
    }

    /// The left that has a right as its partner.
    pub fn holder(&self, answer: &Answer, right: usize) -> Option<usize> {
        (0..self.pair.len()).find(|&left| answer.pick(left) == Some(right))
    }

    /// The left that gets its partner next: the chosen one, else the first without.
    pub fn active(&self, answer: &Answer) -> Option<usize> {
        let all = self.pair.len();
        let chosen = answer.pick(all).filter(|left| *left < all);
        chosen.or_else(|| (0..all).find(|&left| !answer.has(left)))
    }

    /// The answer after a press on a left: it gets its partner next. A second press takes that back.
    #[must_use]
    pub fn pressed(&self, answer: Answer, left: usize) -> Answer {
        let all = self.pair.len();
        let chosen = answer.pick(all) != Some(left);
        let answer = answer.with(all, 0);
        if chosen && self.active(&answer) != Some(left) { answer.picking(all, Some(left)) } else { answer }
    }

    /// The answer after a press on a right. It becomes the partner of the active left, and leaves the one it
    /// had; it is only taken from that one when no other was chosen for it.
    #[must_use]
    pub fn paired(&self, answer: Answer, right: usize) -> Answer {
        let all = self.pair.len();
        let (holder, chosen) = (self.holder(&answer, right), answer.pick(all));
        let next = self.active(&answer);
        let answer = holder.map_or(answer.clone(), |left| answer.with(left, 0)).with(all, 0);
        match (holder, next) {
            (Some(held), _) if chosen.is_none_or(|left| left == held) => answer,
            (_, Some(left)) => answer.picking(left, Some(right)),
            _ => answer,
        }
    }
}

impl<T: AsRef<str>> Kind for Match<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.pair.len()
    }

    fn key(&self) -> Answer {
        (0..self.pair.len()).fold(Answer::default(), |answer, i| answer.picking(i, Some(i)))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let all = self.pair.len();
        let twice = |i: usize| answer.has(i) && (0..i).any(|before| answer.at(before) == answer.at(i));
        answer.within(all + 1, self.rights()) && usize::from(answer.at(all)) <= all && !(0..all).any(twice)
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.pair.len()).all(|i| answer.has(i))
    }

    /// A point for each left with its right partner.
    fn grade(&self, answer: &Answer) -> Outcome {
        Outcome::of_parts((0..self.pair.len()).map(|i| answer.pick(i) == Some(i)))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws: Vec<Flaw> = Flaw::of_count("pair", self.pair.len(), 3, 6).into_iter().collect();
        if self.extra.len() > 3 {
            flaws.push(Flaw::new("extra", Wrong::TooMany(3)));
        }
        let same = |a: usize, b: usize| match (self.right(a), self.right(b)) {
            (Some(a), Some(b)) => a.as_ref() == b.as_ref(),
            _ => false,
        };
        for number in 0..self.rights() {
            if (0..number).any(|before| same(before, number)) {
                let extra = number.checked_sub(self.pair.len());
                let at = extra.map_or(format!("pair.{number}.right"), |i| format!("extra.{i}.text"));
                flaws.push(Flaw::new(at, TWICE));
            }
        }
        flaws
    }

    /// Presses what stands in that place on the right.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let right = *shuffle::deranged(self.rights(), seed).get(nth)?;
        Some(self.paired(answer.clone(), right))
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Match {
    const WHAT: Option<[&str; 3]> = Some([
        "Әр жолдың жұбын тауып, әрпін жазу керек",
        "Найти пару каждой строке и вписать её букву",
        "Find the partner of each line and write its letter",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        use super::paper::letter;
        let places = shuffle::deranged(self.rights(), sheet.seed);
        let left = self.pair.iter().zip(1..).map(|(pair, number)| format!("{number}. {}", pair.left));
        let right = places
            .iter()
            .enumerate()
            .filter_map(|(place, &number)| Some(format!("{}. {}", letter(place), self.right(number)?)));
        sheet.text(sheet.say(Say::WriteLetter));
        sheet.columns(left.collect(), right.collect());
        let letter_of =
            |number: usize| letter(places.iter().position(|&it| it == number).unwrap_or(usize::MAX));
        for (i, pair) in self.pair.iter().enumerate() {
            sheet.key(format!("{} — {}. {}", i + 1, letter_of(i), pair.why));
        }
        for (i, extra) in self.extra.iter().enumerate() {
            sheet.key(format!("{}. {}", letter_of(self.pair.len() + i), extra.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::any_answer;
    use super::*;

    fn pairs(count: usize, extras: usize) -> Match {
        let pair =
            |i| Pair { left: format!("left {i}"), right: format!("right {i}"), why: format!("because {i}") };
        let extra = |i| Extra { text: format!("extra {i}"), why: "why not".into() };
        Match { pair: (0..count).map(pair).collect(), extra: (0..extras).map(extra).collect() }
    }

    #[test]
    fn each_pair_is_a_point() {
        let task = pairs(4, 1);
        assert!(task.grade(&task.key()).solved());
        let outcome = task.grade(&Answer::of([2, 1, 3, 5]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 4, 0b0100));
        assert!(!task.ready(&Answer::of([2, 1, 3])));
        assert_eq!(task.right(4).unwrap(), "extra 0");
        assert_eq!(task.right(5), None);
    }

    #[test]
    fn a_right_serves_one_left() {
        let task = pairs(3, 1);
        assert!(task.takes(&Answer::of([4, 0, 1])) && task.takes(&Answer::of([0, 0, 0, 3])));
        assert!(!task.takes(&Answer::of([1, 1])), "twice");
        assert!(!task.takes(&Answer::of([5])), "not there");
        assert!(!task.takes(&Answer::of([0, 0, 0, 4])), "no such left");
    }

    #[test]
    fn rights_go_to_the_first_left_without_one() {
        let task = pairs(3, 0);
        let one = task.paired(Answer::default(), 2);
        assert_eq!((one.slots(), task.active(&one)), (&[3][..], Some(1)));
        let two = task.paired(one.clone(), 0);
        assert_eq!(two.slots(), [3, 1]);
        // Pressed again it is free again.
        assert_eq!(task.paired(two, 0), one);
        assert_eq!(task.paired(one, 2), Answer::default());
    }

    #[test]
    fn a_chosen_left_comes_first_and_takes_what_it_wants() {
        let task = pairs(3, 0);
        let third = task.pressed(Answer::default(), 2);
        assert_eq!(task.active(&third), Some(2));
        assert_eq!(task.pressed(third.clone(), 2), Answer::default(), "a second press takes it back");
        let paired = task.paired(third, 0);
        assert_eq!((paired.slots(), task.active(&paired)), (&[0, 0, 1][..], Some(0)));
        // The first is active anyway: nothing is to be kept.
        assert_eq!(task.pressed(paired.clone(), 0), paired);
        let second = task.pressed(paired, 1);
        let moved = task.paired(second, 0);
        assert_eq!(moved.slots(), [0, 1], "taken from the third");
    }

    #[test]
    fn with_all_paired_a_spare_right_does_nothing() {
        let task = pairs(3, 1);
        assert_eq!(task.active(&task.key()), None);
        assert_eq!(task.paired(task.key(), 3), task.key());
        let second = task.pressed(task.key(), 1);
        assert_eq!(task.paired(second, 3).slots(), [1, 4, 3]);
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(pairs(3, 3).flaws(None), []);
        assert_eq!(
            pairs(2, 4).flaws(None),
            [Flaw::new("pair", Wrong::TooFew(3)), Flaw::new("extra", Wrong::TooMany(3))]
        );
        let mut task = pairs(3, 1);
        task.pair[2].right = "right 0".into();
        task.extra[0].text = "right 1".into();
        assert_eq!(task.flaws(None), [Flaw::new("pair.2.right", TWICE), Flaw::new("extra.0.text", TWICE)]);
    }

    proptest! {
        #[test]
        fn presses_lead_from_what_is_taken_to_what_is_taken(
            answer in any_answer(), lefts in 3_usize..7, extras in 0_usize..4, left in 0_usize..6, right in 0_usize..9
        ) {
            let task = pairs(lefts, extras);
            let (pressed, paired) = (task.pressed(answer.clone(), left), task.paired(answer.clone(), right));
            if task.takes(&answer) && left < lefts && right < task.rights() {
                prop_assert!(task.takes(&pressed));
                prop_assert!(task.takes(&paired));
            }
        }
    }
}
