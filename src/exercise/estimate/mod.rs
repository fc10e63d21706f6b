//! `estimate`: a number is estimated on a slider, and graded by its distance. Whole numbers only.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Шамалау", "Оценка на глаз", "Estimate";
    What: "Жүгірткіні болжанған санға қою керек", "Поставить ползунок на предполагаемое число", "Move the slider to the estimated number";
    NotYet: "Сан таңдалмаған", "Число ещё не выбрано", "No number chosen yet";
    Less: "Азайту", "Меньше", "Less";
    More: "Көбейту", "Больше", "More";
    Truth: "Дұрыс сан", "Верное число", "The right number";
    Yours: "Таңдалған сан", "Выбранное число", "The chosen number";
    Near: "Дәл немесе өте жақын: 2 ұпай", "Точно или очень близко: 2 балла", "Exact or very near: 2 points";
    Far: "Жақын: 1 ұпай", "Близко: 1 балл", "Near: 1 point";
    VeryNear: "Өте жақын", "Очень близко", "Very near";
    RatherNear: "Жақын", "Близко", "Near";
    FarOff: "Алыс", "Далеко", "Far off";
    Between: "Жауап — осы екеуінің арасындағы сан", "Ответ — число между этими двумя", "The answer is a number between these two";
    Write: "Жауап", "Ответ", "Answer";
}

/// The most steps of a slider: each is a number of a slot, and one says nothing.
const MOST_STEPS: u32 = 240;

/// The points of a number within `near`; within `far` it earns one.
const POINTS: u8 = 2;

/// A number to be estimated. Slot 0 of the answer is 1 + the step of the slider that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate<T = String> {
    /// The least number of the slider.
    pub min: u32,
    /// The greatest.
    pub max: u32,
    /// From one number to the next.
    pub step: u32,
    /// The right number.
    pub answer: u32,
    /// Up to this distance it counts as right: two points.
    pub near: u32,
    /// Up to this distance it earns one point.
    pub far: u32,
    /// What is counted, in a form that fits every number: `%`, `₸`, `min`.
    pub unit: T,
    /// Why it is so.
    pub why: T,
}
texts!(Estimate {
    min: keep,
    max: keep,
    step: keep,
    answer: keep,
    near: keep,
    far: keep,
    unit: text,
    why: text
});

/// How near an estimate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Within `near`.
    VeryNear,
    /// Within `far`.
    Near,
    /// Beyond.
    Far,
}

impl<T> Estimate<T> {
    /// The last step of the slider; the first is 0.
    pub fn steps(&self) -> usize {
        let steps = self.max.saturating_sub(self.min).checked_div(self.step).unwrap_or(0);
        steps.min(MOST_STEPS) as usize
    }

    /// The number at a step.
    pub fn number(&self, step: usize) -> u32 {
        let step = u32::try_from(step).unwrap_or(u32::MAX);
        self.min.saturating_add(step.saturating_mul(self.step))
    }

    /// Where the slider stands before it is moved.
    pub fn start(&self) -> usize {
        self.steps() / 2
    }

    /// The step that was chosen.
    pub fn chosen(&self, answer: &Answer) -> Option<usize> {
        answer.pick(0).filter(|step| *step <= self.steps())
    }

    /// How near a number is to the right one.
    pub const fn distance(&self, number: u32) -> Distance {
        match number.abs_diff(self.answer) {
            away if away <= self.near => Distance::VeryNear,
            away if away <= self.far => Distance::Near,
            _ => Distance::Far,
        }
    }
}

impl<T: AsRef<str>> Estimate<T> {
    /// A number with its unit. All numbers of a slider that goes beyond four digits are grouped; so a year is not.
    pub fn said(&self, number: u32) -> String {
        let digits = grouped(number, self.max > 9999);
        let unit = self.unit.as_ref();
        let space = if unit.starts_with('%') { "" } else { "\u{a0}" };
        [&digits, space, unit].concat()
    }
}

/// A number in digits; every three of them are set off by a no-break space when `wide`.
pub fn grouped(number: u32, wide: bool) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if wide && i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// The answer with a step of the slider.
pub fn choosing(answer: Answer, step: usize) -> Answer {
    answer.picking(0, Some(step))
}

impl<T> Kind for Estimate<T> {
    type Text = T;

    fn parts(&self) -> usize {
        1
    }

    fn key(&self) -> Answer {
        let step = self.answer.saturating_sub(self.min).checked_div(self.step).unwrap_or(0);
        choosing(Answer::default(), (step as usize).min(self.steps()))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.is_blank() || (answer.slots().len() == 1 && self.chosen(answer).is_some())
    }

    fn ready(&self, answer: &Answer) -> bool {
        self.chosen(answer).is_some()
    }

    /// Two points within `near`, one within `far`.
    fn grade(&self, answer: &Answer) -> Outcome {
        let distance = self.chosen(answer).map(|step| self.distance(self.number(step)));
        let earned = match distance {
            Some(Distance::VeryNear) => POINTS,
            Some(Distance::Near) => 1,
            _ => 0,
        };
        Outcome { earned, total: POINTS, parts: u32::from(earned == POINTS), ..Outcome::default() }
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let Self { min, max, step, answer, near, far, .. } = *self;
        if step == 0 || min >= max {
            return vec![Flaw::new(if step == 0 { "step" } else { "max" }, NO_RANGE)];
        }
        let mut flaws = Vec::new();
        if (max - min) % step > 0 {
            flaws.push(Flaw::new("max", OFF_STEP));
        }
        match (max - min) / step {
            0..4 => flaws.push(Flaw::new("step", FEW_STEPS)),
            steps if steps > MOST_STEPS => flaws.push(Flaw::new("step", MANY_STEPS)),
            _ => {}
        }
        if answer < min || answer > max {
            flaws.push(Flaw::new("answer", OUT_OF_RANGE));
        } else if (answer - min) % step > 0 {
            flaws.push(Flaw::new("answer", OFF_STEP));
        } else if answer == self.number(self.start()) {
            flaws.push(Flaw::new("answer", AT_START));
        }
        if near >= far {
            flaws.push(Flaw::new("far", NEAR_FAR));
        } else if answer.saturating_sub(min) <= far && max.saturating_sub(answer) <= far {
            flaws.push(Flaw::new("far", ALL_NEAR));
        }
        flaws
    }

    fn reason(&self, _: &Answer) -> Option<&T> {
        Some(&self.why)
    }
}

const NO_RANGE: Wrong =
    Wrong::Unusable("there is nothing to choose from", "let `min` be below `max`, and `step` at least 1");
const OFF_STEP: Wrong =
    Wrong::Unusable("the slider never stands on this number", "count in `step`s from `min`");
const FEW_STEPS: Wrong = Wrong::Unusable("fewer than four steps are no estimate", "make `step` smaller");
const MANY_STEPS: Wrong =
    Wrong::Unusable("more than 240 steps are too fine to be chosen", "make `step` larger");
const OUT_OF_RANGE: Wrong =
    Wrong::Unusable("the answer is not on the slider", "let it be from `min` to `max`");
const AT_START: Wrong = Wrong::Unusable(
    "the slider stands on the answer before it is moved",
    "move `min` or `max`, so that the middle is elsewhere",
);
const NEAR_FAR: Wrong = Wrong::Unusable("`far` is no farther than `near`", "make `far` larger than `near`");
const ALL_NEAR: Wrong =
    Wrong::Unusable("every number earns a point", "make `far` smaller, or the range wider");

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Estimate {
    const WHAT: Option<[&str; 3]> = Some([""; 3]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let between = sheet.say(Say::Between);
        sheet.text(format!("{between}: {} … {}", self.said(self.min), self.said(self.max)));
        sheet.text(format!("{}: ______________ {}", sheet.say(Say::Write), self.unit));
        sheet.key(format!("{}. {}", self.said(self.answer), self.why));
        let range = |by: u32| {
            let (from, to) = (self.answer.saturating_sub(by), self.answer.saturating_add(by));
            format!("{}–{}", self.said(from.max(self.min)), self.said(to.min(self.max)))
        };
        sheet.key(format!("{}: {}", sheet.say(Say::Near), range(self.near)));
        sheet.key(format!("{}: {}", sheet.say(Say::Far), range(self.far)));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::any_answer;
    use super::*;

    fn estimate() -> Estimate {
        let (unit, why) = ("%".into(), "why".into());
        Estimate { min: 0, max: 100, step: 5, answer: 65, near: 5, far: 15, unit, why }
    }

    #[test]
    fn the_nearer_the_more_points() {
        let task = estimate();
        assert!(task.grade(&task.key()).solved());
        let earned = |number: u32| task.grade(&choosing(Answer::default(), number as usize / 5)).earned;
        assert_eq!([65, 60, 70, 55, 80, 45, 85, 0, 100].map(earned), [2, 2, 2, 1, 1, 0, 0, 0, 0]);
        assert_eq!(task.grade(&Answer::default()).earned, 0);
        assert!(!task.ready(&Answer::default()) && task.takes(&Answer::default()));
        assert!(!task.takes(&Answer::of([22])) && !task.takes(&Answer::of([1, 1])));
    }

    #[test]
    fn numbers_are_grouped_where_one_of_them_is_long() {
        let said = |number| grouped(number, true).replace('\u{a0}', " ");
        let all = [0, 7, 100, 1000, 12_345, 1_234_567].map(said);
        assert_eq!(all, ["0", "7", "100", "1 000", "12 345", "1 234 567"]);
        assert_eq!(grouped(2024, false), "2024");
        assert_eq!(estimate().said(65), "65%");
        let sum = Estimate { max: 50_000, unit: "₸".into(), ..estimate() };
        assert_eq!(sum.said(5000), "5\u{a0}000\u{a0}₸");
    }

    #[test]
    fn flaws_are_found() {
        let flaw = |change: fn(Estimate) -> Estimate| {
            let flaws = change(estimate()).flaws(None);
            flaws.into_iter().map(|flaw| (flaw.at, flaw.what)).collect::<Vec<_>>()
        };
        assert_eq!(flaw(|it| it), []);
        assert_eq!(flaw(|it| Estimate { step: 0, ..it }), [("step".into(), NO_RANGE)]);
        assert_eq!(flaw(|it| Estimate { max: 0, ..it }), [("max".into(), NO_RANGE)]);
        assert_eq!(flaw(|it| Estimate { max: 103, ..it }), [("max".into(), OFF_STEP)]);
        assert_eq!(
            flaw(|it| Estimate { step: 50, answer: 0, near: 0, far: 1, ..it }),
            [("step".into(), FEW_STEPS)]
        );
        assert_eq!(flaw(|it| Estimate { max: 1220, far: 60, ..it }), [("step".into(), MANY_STEPS)]);
        assert_eq!(flaw(|it| Estimate { answer: 105, ..it }), [("answer".into(), OUT_OF_RANGE)]);
        assert_eq!(flaw(|it| Estimate { answer: 62, ..it }), [("answer".into(), OFF_STEP)]);
        assert_eq!(flaw(|it| Estimate { answer: 50, ..it }), [("answer".into(), AT_START)]);
        assert_eq!(flaw(|it| Estimate { far: 5, ..it }), [("far".into(), NEAR_FAR)]);
        assert_eq!(flaw(|it| Estimate { far: 65, ..it }), [("far".into(), ALL_NEAR)]);
    }

    proptest! {
        /// Also an exercise that no author would write breaks nothing.
        #[test]
        fn no_numbers_break_it(min: u32, max: u32, step: u32, right: u32, near: u32, far: u32, answer in any_answer()) {
            let (unit, why) = ("%".to_owned(), "why".to_owned());
            let task = Estimate { min, max, step, answer: right, near, far, unit, why };
            let outcome = task.grade(&answer);
            prop_assert!(outcome.earned <= outcome.total);
            prop_assert!(task.takes(&task.key()));
            let _ = (task.flaws(None), task.said(task.number(task.steps())));
        }
    }
}
