//! What the digit keys do: the same as tapping the first, second, third … thing on the screen.

use super::shuffle::{deranged, shuffled};
use super::verdict::{Call, Confidence};
use super::{Answer, Exercise, Kind, Task};

/// The answer after a digit key (1–9); `None` when the digit means nothing here.
pub fn digit<T>(exercise: &Exercise<T>, seed: u32, answer: &Answer, digit: usize) -> Option<Answer> {
    let nth = digit.checked_sub(1)?;
    match (&exercise.task, answer) {
        (Task::Choice(task), Answer::Choice(picked)) => {
            let part = *shuffled(task.parts(), seed).get(nth)?;
            Some(Answer::Choice(picked.toggled(part, task.many)))
        }
        (Task::Groups(task), Answer::Groups(placed)) => {
            let item = shuffled(task.parts(), seed).into_iter().find(|&i| placed.of(i).is_none())?;
            (nth < task.group.len()).then(|| Answer::Groups(placed.clone().with(item, Some(nth))))
        }
        (Task::Order(task), Answer::Order(sequence)) => {
            let step = *deranged(task.parts(), seed).get(nth)?;
            Some(Answer::Order(sequence.clone().toggled(step)))
        }
        (Task::Verdict(task), Answer::Verdict(calls)) => {
            let item = shuffled(task.parts(), seed).into_iter().find(|&i| calls.finished(i).is_none())?;
            let call = match calls.0.get(item).copied().flatten() {
                None if nth < 2 => Call { fake: nth == 1, sure: None },
                Some(call) => Call { sure: Some(*Confidence::ALL.get(nth)?), ..call },
                None => return None,
            };
            Some(Answer::Verdict(calls.clone().with(item, Some(call))))
        }
        // Parts of a scene have no visible order that a digit could name.
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::choice::{Choice, ChoiceOption, Picked};
    use super::super::order::{Order, Sequence, Step};
    use super::super::verdict::{Item, Verdict};
    use super::*;
    use crate::scene::{Scene, Thread};

    fn exercise(task: Task) -> Exercise {
        let text = String::new;
        Exercise { id: text(), skills: vec![], rule: text(), prompt: text(), hint: vec![], scene: None, task }
    }

    #[test]
    fn a_digit_picks_what_stands_there_on_the_screen() {
        let option = |right| ChoiceOption { right, text: String::new(), why: String::new() };
        let task =
            Task::Choice(Choice { many: false, option: vec![option(true), option(false), option(false)] });
        let exercise = exercise(task);
        for seed in 0..20 {
            let places = shuffled(3, seed);
            let got = digit(&exercise, seed, &Answer::Choice(Picked(0)), 2);
            assert_eq!(got, Some(Answer::Choice(Picked(1 << places[1]))));
            assert_eq!(digit(&exercise, seed, &Answer::Choice(Picked(0)), 4), None);
        }
    }

    #[test]
    fn digits_put_steps_in_order() {
        let step = || Step { text: String::new(), why: String::new() };
        let exercise = exercise(Task::Order(Order { step: vec![step(), step(), step()] }));
        let places = deranged(3, 5);
        let got = digit(&exercise, 5, &Answer::Order(Sequence::default()), 3);
        assert_eq!(got, Some(Answer::Order(Sequence(vec![u8::try_from(places[2]).unwrap()]))));
    }

    #[test]
    fn a_verdict_takes_a_call_and_then_a_confidence() {
        let scene = || Scene::Sms(Thread { from: String::new(), note: None, message: vec![] });
        let item = |fake| Item { fake, scene: scene(), why: String::new() };
        let exercise = exercise(Task::Verdict(Verdict { item: vec![item(true), item(false)] }));
        let mut answer = exercise.task.blank();
        assert_eq!(digit(&exercise, 1, &answer, 3), None);
        for key in [2, 3, 1, 1] {
            answer = digit(&exercise, 1, &answer, key).unwrap();
        }
        assert!(exercise.task.ready(&answer));
        let Answer::Verdict(calls) = answer else { panic!("another kind") };
        let places = shuffled(2, 1);
        assert_eq!(calls.finished(places[0]), Some((true, Confidence::Certain)));
        assert_eq!(calls.finished(places[1]), Some((false, Confidence::Guess)));
    }
}
