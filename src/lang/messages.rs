//! Every text of the app, except what lessons say.
use super::{Edition, Lang, Tone};
/// stub
#[derive(Clone, Copy, Debug)]
pub struct Messages { /// stub
 pub app: &'static str }
/// stub
pub type Feedbacks = ();
impl Messages {
    /// The texts of an edition.
    pub const fn of(edition: Edition) -> &'static Self {
        match (edition.lang, edition.tone) {
            (Lang::Kk, Tone::Familiar) => &super::kk::FAMILIAR,
            (Lang::Kk, Tone::Polite) => &super::kk::POLITE,
            (Lang::Ru, Tone::Familiar) => &super::ru::FAMILIAR,
            (Lang::Ru, Tone::Polite) => &super::ru::POLITE,
            (Lang::En, _) => &super::en::MESSAGES,
        }
    }
}
