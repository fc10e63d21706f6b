//! What this app is, and its licences.

use super::super::Text;
use super::super::messages::texts_of;

texts_of! {
    /// What this app is, and its licences.
    About {
        about_body: [Text; 3],
        about_license: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [About; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: About = About {
    about_body: [
        "«Сақбол» интернетте қауіпсіз әрі тиімді әрекет етуге жаттықтырады: жалған хабарламаны тану, тексеру, бас тарту, хабарлау, қалпына келтіру.",
        "Тіркелу жоқ, сервер жоқ, бақылау жоқ. Қолданба ешқайда ештеңе жібермейді; бір рет ашылған соң интернетсіз де жұмыс істейді.",
        "Тапсырмалардағы банк, дүкен, адам аттары ойдан алынған, мекенжайлары шын интернетте жоқ. Көмек нөмірлері — шынайы.",
    ],
    about_license: "Код: MIT немесе Apache-2.0. Сабақтар: CC BY-SA 4.0. Қаріп: Onest (OFL 1.1). Белгішелер: Lucide (ISC).",
};

#[cfg(feature = "authoring")]
const KK_SIZ: About = About { ..KK };

#[cfg(feature = "authoring")]
const RU: About = About {
    about_body: [
        "«Сақбол» тренирует безопасные и эффективные действия в интернете: заметить подделку, проверить, отказать, сообщить, восстановить.",
        "Нет регистрации, сервера и слежки. Приложение ничего никуда не отправляет и после первого открытия работает без интернета.",
        "Банки, магазины и люди в заданиях вымышлены, таких адресов в настоящем интернете нет. Номера помощи настоящие.",
    ],
    about_license: "Код: MIT или Apache-2.0. Уроки: CC BY-SA 4.0. Шрифт: Onest (OFL 1.1). Значки: Lucide (ISC).",
};

#[cfg(feature = "authoring")]
const RU_VY: About = About { ..RU };

#[cfg(feature = "authoring")]
const EN: About = About {
    about_body: [
        "Saqbol trains you to act safely and effectively on the internet: notice a fake, check it, refuse, report, recover.",
        "No account, no server, no tracking. The app sends nothing anywhere, and once opened it works without internet.",
        "Banks, shops and people in the exercises are invented; their addresses do not exist on the real internet. The helplines are real.",
    ],
    about_license: "Code: MIT or Apache-2.0. Lessons: CC BY-SA 4.0. Typeface: Onest (OFL 1.1). Icons: Lucide (ISC).",
};
