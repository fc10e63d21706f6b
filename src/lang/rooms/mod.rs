//! The texts of the pages that come in WASMs of their own, see `ui::desk` and `ui::studio`. A file of their own, loaded with
//! the first of them; in here each page has its own, in all editions.

mod about;
mod certificate;
mod history;
mod learners;
mod level;
mod plan;
mod reference;
mod results;
mod settings;
mod storage;
mod studio;
mod threats;

pub use self::about::About;
pub use self::certificate::Certificate;
pub use self::history::History;
pub use self::learners::Learners;
pub use self::level::LevelTest;
pub use self::plan::Plans;
pub use self::reference::Reference;
pub use self::results::Results;
pub use self::settings::Settings;
pub use self::storage::Storage;
pub use self::studio::Studio;
pub use self::threats::Threats;
use super::Text;
use super::messages::texts_of;

texts_of! {
    /// The texts of these pages in one edition.
    Rooms {
        /// The code of the edition, see [`super::Edition::code`].
        code: Text,
        about: About,
        certificate: Certificate,
        history: History,
        learners: Learners,
        level: LevelTest,
        plan: Plans,
        reference: Reference,
        results: Results,
        settings: Settings,
        storage: Storage,
        studio: Studio,
        threats: Threats,
    }
}

#[cfg(feature = "authoring")]
impl Rooms {
    /// The texts of an edition.
    pub const fn of(edition: super::Edition) -> Self {
        let at = edition.place();
        Self {
            code: edition.code(),
            about: about::ALL[at],
            certificate: certificate::ALL[at],
            history: history::ALL[at],
            learners: learners::ALL[at],
            level: level::ALL[at],
            plan: plan::ALL[at],
            reference: reference::ALL[at],
            results: results::ALL[at],
            settings: settings::ALL[at],
            storage: storage::ALL[at],
            studio: studio::ALL[at],
            threats: threats::ALL[at],
        }
    }
}
