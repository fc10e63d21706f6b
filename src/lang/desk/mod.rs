//! The texts of the desk: the pages that the second WASM shows, see `ui::desk`. A file of their own, loaded with it; in
//! here each page has its own, in all editions.

mod about;
mod certificate;
mod history;
mod learners;
mod results;
mod settings;
mod storage;

pub use self::about::About;
pub use self::certificate::Certificate;
pub use self::history::History;
pub use self::learners::Learners;
pub use self::results::Results;
pub use self::settings::Settings;
pub use self::storage::Storage;
use super::Text;
use super::messages::texts_of;

texts_of! {
    /// The texts of the desk in one edition.
    Desk {
        /// The code of the edition, see [`super::Edition::code`].
        code: Text,
        about: About,
        certificate: Certificate,
        history: History,
        learners: Learners,
        results: Results,
        settings: Settings,
        storage: Storage,
    }
}

#[cfg(feature = "authoring")]
impl Desk {
    /// The texts of an edition.
    pub const fn of(edition: super::Edition) -> Self {
        let at = edition.place();
        Self {
            code: edition.code(),
            about: about::ALL[at],
            certificate: certificate::ALL[at],
            history: history::ALL[at],
            learners: learners::ALL[at],
            results: results::ALL[at],
            settings: settings::ALL[at],
            storage: storage::ALL[at],
        }
    }
}
