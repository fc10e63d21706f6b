//! `recover`: something has gone wrong, and the urgent steps are chosen in their order, among others that
//! help nobody. The clock on the screen is only there to be felt.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::order::Step;
use super::words::words;
use super::{Answer, Flaw, Kind, MAX_PARTS, Outcome, shuffle};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Шұғыл қадамдар", "Срочные шаги", "Urgent steps";
    What: "Не істеу керегін ретімен таңдау керек: бәрі бірдей пайдалы емес. Қайта басылса, тізімнен шығады.",
        "Выбрать по порядку, что сделать: полезно не всё. Повторное нажатие убирает из списка.",
        "Choose in order what to do: not everything helps. Pressing a chosen one takes it out again.";
    Done: "Істелді", "Сделано", "Done so far";
    Nothing: "Әзірге ештеңе", "Пока ничего", "Nothing yet";
    Left: "Мүмкін қадамдар", "Возможные шаги", "Possible steps";
    Count: "Таңдалған қадам: {}", "Выбрано шагов: {}", "Steps chosen: {}";
    TakeBack: "Тізімнен шығару", "Убрать из списка", "Take out";
    Passed: "Өткен уақыт", "Прошло времени", "Time passed";
    Stop: "Сағатты өшіру", "Выключить часы", "Turn the clock off";
    Go: "Сағатты қосу", "Включить часы", "Turn the clock on";
    RightChain: "Дұрыс реті", "Верный порядок", "The right order";
    Missed: "Бұл қадам жасалмады", "Этот шаг пропущен", "This step was missed";
    Late: "Орны басқа: {}-қадам болып таңдалды", "Не на месте: выбран шагом {}", "Out of order: chosen as step {}";
    InTime: "Орнында: {}-қадам", "На месте: шаг {}", "In order: step {}";
    Useless: "Бұл қадам көмектеспейді", "Этот шаг не помогает", "This step does not help";
    Harmless: "Дұрыс: бұл қадам таңдалмады", "Верно: этот шаг не выбран", "Right: this step was not chosen";
    NotSteps: "Көмектеспейтін қадамдар", "Шаги, которые не помогают", "Steps that do not help";
}

/// A chain of urgent steps. The answer lists the chosen actions in the learner's order: the steps are
/// numbered first, then the decoys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recover<T = String> {
    /// Whether a clock runs on the screen.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub clock: bool,
    /// The steps, first to last.
    pub step: Vec<Step<T>>,
    /// What looks like a step and is useless or harmful.
    pub decoy: Vec<Step<T>>,
}
texts!(Recover { clock: keep, step: each, decoy: each });

const fn yes() -> bool {
    true
}

impl<T> Recover<T> {
    /// An action by its number: steps, then decoys.
    pub fn action(&self, number: usize) -> Option<&Step<T>> {
        self.step.get(number).or_else(|| self.decoy.get(number.checked_sub(self.step.len())?))
    }

    /// How many actions there are.
    pub const fn actions(&self) -> usize {
        self.step.len() + self.decoy.len()
    }

    /// The numbers of the actions in the order of the screen.
    pub fn shown(&self, seed: u32) -> Vec<usize> {
        shuffle::deranged(self.actions(), seed)
    }

    /// The steps that were chosen in an order that is right among them: as many as can be, and of several
    /// such rows the one that is complete first. Bit *i* stands for step *i*.
    pub fn in_order(&self, answer: &Answer) -> u32 {
        let mut best = 0_u32;
        // The longest row that ends with each step.
        let mut rows = [0_u32; MAX_PARTS];
        for slot in answer.slots() {
            let part = usize::from(*slot).wrapping_sub(1);
            if part >= self.step.len().min(MAX_PARTS) {
                continue;
            }
            let mut row = 0_u32;
            for before in &rows[..part] {
                if before.count_ones() > row.count_ones() {
                    row = *before;
                }
            }
            row |= 1 << part;
            rows[part] = row;
            if row.count_ones() > best.count_ones() {
                best = row;
            }
        }
        best
    }
}

impl<T> Kind for Recover<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.step.len()
    }

    fn key(&self) -> Answer {
        (0..self.step.len()).fold(Answer::default(), Answer::listed)
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.fields() == 0 && answer.lists(self.actions())
    }

    fn ready(&self, answer: &Answer) -> bool {
        !self.step.is_empty() && answer.count() >= self.step.len()
    }

    /// A point for each step that stands in the right order among the right ones, one less for each decoy.
    fn grade(&self, answer: &Answer) -> Outcome {
        let parts = self.in_order(answer);
        let mut outcome =
            Outcome::of_parts((0..self.step.len()).map(|i| i < MAX_PARTS && parts >> i & 1 == 1));
        for decoy in self.step.len()..self.actions() {
            outcome.earned = outcome.earned.saturating_sub(answer.place(decoy).is_some().into());
        }
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let steps = Flaw::of_count("step", self.step.len(), 3, 7);
        let decoys = Flaw::of_count("decoy", self.decoy.len(), 1, 4);
        steps.into_iter().chain(decoys).collect()
    }

    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let mut left = self.shown(seed).into_iter().filter(|&part| answer.place(part).is_none());
        left.nth(nth).map(|part| answer.clone().listed(part))
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        (1..=self.actions()).map(|number| (0, number)).collect()
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        let steps = self.step.iter().map(|step| (true, &step.text));
        vec![steps.chain(self.decoy.iter().map(|decoy| (false, &decoy.text))).collect()]
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Recover {
    const WHAT: Option<[&str; 3]> = Some([
        "Керек қадамдарды ретімен нөмірлеу керек: бәрі бірдей пайдалы емес",
        "Пронумеровать нужные шаги по порядку: полезны не все",
        "Number the steps that are needed, in order: not all of them help",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = self.shown(sheet.seed);
        let actions: Vec<&String> = self.step.iter().chain(&self.decoy).map(|action| &action.text).collect();
        let letters = sheet.tick_as(&places, &actions);
        for ((number, step), letter) in (1..).zip(&self.step).zip(&letters) {
            sheet.key(format!("{number} — {letter}. {}", step.why));
        }
        for (decoy, letter) in self.decoy.iter().zip(&letters[self.step.len()..]) {
            sheet.key(format!("{letter}: {}. {}", sheet.say(Say::Useless), decoy.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Wrong, any_answer};
    use super::*;

    fn chain(steps: usize, decoys: usize) -> Recover {
        let action = |i| Step { text: format!("action {i}"), why: "why".into() };
        Recover {
            clock: true,
            step: (0..steps).map(action).collect(),
            decoy: (steps..steps + decoys).map(action).collect(),
        }
    }

    fn points(answer: &[u8]) -> (u8, u32) {
        let outcome = chain(4, 2).grade(&Answer::of(answer.iter().copied()));
        assert_eq!(outcome.total, 4);
        (outcome.earned, outcome.parts)
    }

    #[test]
    fn steps_in_order_earn_and_decoys_cost() {
        let task = chain(4, 2);
        assert_eq!(task.key(), Answer::of([1, 2, 3, 4]));
        assert_eq!(points(&[1, 2, 3, 4]), (4, 0b1111));
        // One step too late costs that one, not all behind it.
        assert_eq!(points(&[2, 3, 4, 1]), (3, 0b1110));
        assert_eq!(points(&[2, 1, 3, 4]).0, 3);
        assert_eq!(points(&[4, 3, 2, 1]).0, 1);
        assert_eq!(points(&[1, 5, 2, 3, 4]), (3, 0b1111));
        assert_eq!(points(&[1, 2, 5, 6]), (0, 0b0011));
        assert_eq!(points(&[5, 6, 1, 2]), (0, 0b0011));
        assert_eq!(points(&[5, 6, 9, 0, 77]), (0, 0));
        assert!(!task.grade(&Answer::of([1, 2, 3, 4, 5])).solved());
    }

    #[test]
    fn it_can_be_checked_when_as_much_is_chosen_as_is_right() {
        let task = chain(3, 2);
        assert!(!task.ready(&Answer::of([1, 4])) && task.ready(&Answer::of([1, 4, 5])));
        assert!(task.takes(&Answer::of([5, 1])) && !task.takes(&Answer::of([6])));
        assert!(!task.takes(&Answer::of([1, 1])) && !task.takes(&Answer::of([1]).typing(0, "?")));
        assert!(!chain(0, 0).ready(&Answer::default()));
    }

    #[test]
    fn a_digit_takes_from_what_is_left() {
        let task = chain(3, 1);
        let shown = task.shown(7);
        let first = task.digit(7, &Answer::default(), 0).unwrap();
        assert_eq!(first, Answer::default().listed(shown[0]));
        assert_eq!(task.digit(7, &first, 0), Some(first.clone().listed(shown[1])));
        assert_eq!(task.digit(7, &first, 3), None);
    }

    #[test]
    fn a_clock_runs_unless_it_is_said_otherwise() {
        let json = r#"{"step":[],"decoy":[]}"#;
        let task: Recover = serde_json::from_str(json).unwrap();
        assert!(task.clock);
        assert_eq!(serde_json::to_string(&task).unwrap(), json);
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(chain(3, 1).flaws(None), []);
        let few = [Flaw::new("step", Wrong::TooFew(3)), Flaw::new("decoy", Wrong::TooFew(1))];
        assert_eq!(chain(2, 0).flaws(None), few);
        let many = [Flaw::new("step", Wrong::TooMany(7)), Flaw::new("decoy", Wrong::TooMany(4))];
        assert_eq!(chain(8, 5).flaws(None), many);
        let task = chain(3, 1);
        let rivals = task.rivals().concat();
        assert_eq!(rivals.iter().map(|(right, _)| *right).collect::<Vec<_>>(), [true, true, true, false]);
    }

    /// Every row of chosen steps, tried in full: the longest that increases.
    fn by_trying(chosen: &[u8]) -> u32 {
        let rows = (0_u32..1 << chosen.len()).filter(|row| {
            let picked: Vec<u8> =
                (0..chosen.len()).filter(|i| row >> i & 1 == 1).map(|i| chosen[i]).collect();
            picked.windows(2).all(|pair| pair[0] < pair[1])
        });
        rows.map(u32::count_ones).max().unwrap_or(0)
    }

    proptest! {
        #[test]
        fn no_longer_row_is_missed(chosen in Just(vec![1_u8, 2, 3, 4, 5, 6, 7]).prop_shuffle(), count in 0_usize..8) {
            let chosen = &chosen[..count];
            let bits = chain(7, 1).in_order(&Answer::of(chosen.iter().copied()));
            prop_assert_eq!(bits.count_ones(), by_trying(chosen));
        }

        #[test]
        fn any_answer_is_graded(answer in any_answer(), steps in 0_usize..20, decoys in 0_usize..6) {
            let task = chain(steps, decoys);
            let outcome = task.grade(&answer);
            prop_assert!(outcome.earned <= outcome.total);
            prop_assert!(!outcome.solved() || task.ready(&answer));
        }
    }
}
