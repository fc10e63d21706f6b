//! A learner's ability, from answers to questions of known difficulty.
//!
//! The Rasch model (Rasch 1960): the chance to solve a question is 1 / (1 + e^(b − θ)), where θ is the learner's ability
//! and b the question's difficulty, both in logits. What is known of θ is a distribution over a grid; its mean is the
//! estimate (expected a posteriori, Bock & Mislevy 1982), which stays finite when everything is right or wrong.

/// The ends of the grid lie beyond whatever eighteen answers can say.
const FROM: f64 = -7.0;
const STEP: f64 = 0.125;
const POINTS: usize = 113;

/// What is in each tail outside of a 90 % interval.
const TAIL: f64 = 0.05;

/// The chance that a learner solves a question.
pub fn chance(ability: f64, difficulty: f64) -> f64 {
    1.0 / (1.0 + (difficulty - ability).exp())
}

/// What is known of an ability: how likely each point of the grid is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ability([f64; POINTS]);

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn point(i: usize) -> f64 {
    FROM + STEP * i as f64
}

impl Ability {
    /// Before any answer: normal, with this mean and standard deviation, in logits.
    pub fn prior(mean: f64, deviation: f64) -> Self {
        let z = |i: usize| (point(i) - mean) / deviation;
        Self(std::array::from_fn(|i| (-z(i) * z(i) / 2.0).exp())).normal()
    }

    /// After one more answer.
    #[must_use]
    pub fn answered(self, difficulty: f64, right: bool) -> Self {
        let likely = |ability: f64| {
            let solved = chance(ability, difficulty);
            if right { solved } else { 1.0 - solved }
        };
        Self(std::array::from_fn(|i| self.0[i] * likely(point(i)))).normal()
    }

    fn normal(mut self) -> Self {
        let all: f64 = self.0.iter().sum();
        self.0.iter_mut().for_each(|likely| *likely /= all);
        self
    }

    /// The estimate, in logits.
    pub fn mean(&self) -> f64 {
        self.0.iter().enumerate().map(|(i, likely)| likely * point(i)).sum()
    }

    /// Its standard error, in logits.
    pub fn error(&self) -> f64 {
        let mean = self.mean();
        let square = |(i, likely): (usize, &f64)| likely * (point(i) - mean).powi(2);
        self.0.iter().enumerate().map(square).sum::<f64>().sqrt()
    }

    /// The ends of the 90 % interval, in logits.
    pub fn interval(&self) -> (f64, f64) {
        (self.below(TAIL), self.below(1.0 - TAIL))
    }

    /// The point with so much probability below it. What a point of the grid has is spread over the step around it.
    fn below(&self, share: f64) -> f64 {
        let mut sum = 0.0;
        for (i, likely) in self.0.iter().enumerate() {
            if sum + likely >= share {
                return point(i) + STEP * ((share - sum) / likely - 0.5);
            }
            sum += likely;
        }
        point(POINTS - 1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(got: f64, expected: f64, by: f64) {
        assert!((got - expected).abs() < by, "{got} is not {expected}");
    }

    #[test]
    fn the_prior_is_the_normal_distribution() {
        let prior = Ability::prior(0.5, 1.5);
        near(prior.mean(), 0.5, 1e-3);
        near(prior.error(), 1.5, 1e-3);
        let (least, most) = prior.interval();
        near(least, 0.5 - 1.645 * 1.5, 0.01);
        near(most, 0.5 + 1.645 * 1.5, 0.01);
    }

    /// One right answer to a question of difficulty 0, prior N(0, 1): the mean is ∫ θ σ(θ) φ(θ) / ½ = 0.41320, by
    /// numerical integration elsewhere.
    #[test]
    fn one_answer_moves_the_estimate_as_the_integral_says() {
        near(Ability::prior(0.0, 1.0).answered(0.0, true).mean(), 0.413_2, 5e-4);
        near(Ability::prior(0.0, 1.0).answered(0.0, false).mean(), -0.413_2, 5e-4);
    }

    proptest! {
        #[test]
        fn any_answers_leave_it_finite_and_ordered(
            answers in prop::collection::vec((-3.0_f64..3.0, any::<bool>()), 0..40),
        ) {
            let ability = answers.into_iter().fold(Ability::prior(0.0, 1.5), |it, (b, right)| it.answered(b, right));
            let (mean, error, (least, most)) = (ability.mean(), ability.error(), ability.interval());
            prop_assert!(mean.is_finite() && error > 0.0 && error <= 1.51);
            prop_assert!(least < mean && mean < most);
        }

        #[test]
        fn a_right_answer_raises_and_a_wrong_one_lowers(b in -3.0_f64..3.0, of in -2.0_f64..2.0) {
            let before = Ability::prior(of, 1.0);
            prop_assert!(before.answered(b, true).mean() > before.mean());
            prop_assert!(before.answered(b, false).mean() < before.mean());
        }
    }
}
