//! Which options an answer takes.

use super::{Answer, Task};

impl<T: AsRef<str>> Task<T> {
    /// Whether an answer takes the option with this slot and number, see [`Kind::slots`]. In a talk the slot is the number
    /// of the node; where actions are listed, their place does not matter.
    pub fn takes_option(&self, answer: &Answer, slot: usize, number: usize) -> bool {
        let is_it = |other: u8| usize::from(other) == number;
        let story = match self {
            Self::Dialogue(task) => task.story(),
            Self::Call(task) => task.story(),
            Self::Recover(_) => return answer.slots().iter().any(|it| is_it(*it)),
            // After a poor query the same numbers mean other results.
            Self::Search(task) if !std::ptr::eq(task.page(answer), &raw const task.result[..]) => {
                return false;
            }
            _ => return is_it(answer.at(slot)),
        };
        let steps = story.walk(answer.slots()).steps;
        steps.iter().zip(answer.slots()).any(|((node, _), reply)| *node == slot && is_it(*reply))
    }
}
