//! What people add, ask and answer.

/// Ends of reports: when somebody is in, and what to know.
pub(crate) const AVAILABLE: &[&str] = &[
    "I'm home most days after 3pm.",
    "Please ring before you come, I work nights.",
    "Any time on Tuesday or Thursday is good.",
    "There's a dog but she is friendly.",
    "Mornings are best because of the school run.",
    "I can be in from 9 to 12 if you let me know the day before.",
    "You can get the spare key from the office.",
    "Please text rather than ring, I can't answer at work.",
    "My English isn't perfect, please email me.",
    "Parking is round the back, number 4 is ours.",
    "I use a walking frame so give me a minute to get to the door.",
    "My son is in all day this week.",
    "It happened before, about a year ago.",
    "I've attached a photo.",
    "Thanks for your help.",
    "Sorry to be a pain.",
    "The buzzer is broken so ring my mobile from outside.",
    "Weekends would be better if that's possible.",
];

/// How to get in.
pub(crate) const ACCESS: &[&str] = &[
    "Ring the resident 30 minutes before arrival.",
    "Resident works nights: not before 12 noon.",
    "Call on arrival, the buzzer does not work.",
    "Friendly dog, will be shut in the kitchen.",
    "Keys held at the office, sign out before 4 pm.",
    "Resident uses a walking frame, allow time at the door.",
    "Park at the rear, visitor space 2.",
    "Two people must attend.",
    "Text, do not ring. Resident is hard of hearing.",
    "School run: not between 8.15 and 9.15 or after 2.45 pm.",
    "Shoes off please, or overshoes.",
];

/// Notes for colleagues.
pub(crate) const NOTES: &[&str] = &[
    "Rang the resident, no answer. Left a voicemail and sent a text.",
    "Resident says it is worse at night. Asked for a photo.",
    "Checked the history: same fault fourteen months ago, different contractor.",
    "Resident is pregnant, treat as a higher priority if it slips.",
    "Owner told by email because the cost may go over £250.",
    "Contractor asked for a parking permit, sent by email.",
    "Part on order, supplier says three working days.",
    "Neighbour below has reported the same thing. Linked by phone.",
    "Spoke to the resident, happy with the appointment.",
    "Warranty checked: expired in March, so this one is on us.",
    "Asbestos register checked, nothing recorded for this room.",
    "Resident asked for a female engineer if possible. Contractor can do that.",
];

/// Why a contractor does not take a job.
pub(crate) const DECLINES: &[&str] = &[
    "No engineer in the area this week.",
    "Needs a two-storey scaffold, which we can't provide.",
    "Fully booked until the 20th, sorry.",
    "This is specialist work, not one for us.",
];

/// Why nobody could get in.
pub(crate) const NO_ACCESS: &[&str] = &[
    "Knocked and rang twice, waited 20 minutes. Card left.",
    "Resident at work, had forgotten the appointment.",
    "Buzzer not answered and the phone goes to voicemail.",
    "A child answered, no adult at home, so did not go in.",
];

/// Why a ticket is cancelled.
pub(crate) const CANCELS: &[&str] = &[
    "Duplicate of an earlier report, which stays open.",
    "Resident rang: it has sorted itself out.",
    "Resident's own appliance; explained and they agreed.",
    "Included in the planned programme next month instead.",
    "Resident has moved out; will be done with the void works.",
    "Reported to the water company, it is their pipe.",
];

/// Why a finished ticket is opened again.
pub(crate) const REOPENS: &[&str] = &[
    "Resident says that it started again two days later.",
    "Only half of it was done, please send somebody back.",
    "Still leaking, slower than before but still leaking.",
    "The same fault code came back over the weekend.",
];

/// Conversations: the office writes, the resident answers, and so on in turn.
pub(crate) const TALKS: &[&[&str]] = &[
    &[
        "Thank you for your report. Could you send us one more photo, from a little further away, so that the right person comes with the right parts?",
        "Hi, yes, just added it. It's got a bit worse since this morning.",
        "That helps a lot, thank you. We're asking a contractor today and will let you know the day.",
    ],
    &[
        "We've asked a contractor to visit. Are mornings or afternoons better for you?",
        "Afternoons please, after 2 if possible. I finish work at 1.",
        "Noted, we've put that on the job.",
        "Brilliant, thanks.",
    ],
    &[
        "The engineer can come on the day we agreed between 8 and 10. Will somebody over 18 be in?",
        "Yes my partner will be in. Please ask them to ring first, the buzzer doesn't work.",
    ],
    &[
        "Just to let you know that a part has been ordered. The supplier says three working days. We'll book the visit as soon as it arrives.",
        "OK thanks for telling me. Is it safe to use in the meantime?",
        "Yes, it's safe. If anything changes, please ring us at once.",
    ],
    &[
        "Are you happy with the work that was done?",
        "Very happy, he was polite and cleaned up after himself.",
    ],
    &[
        "We tried to ring you about your repair. When would be a good time to call?",
        "Sorry I was on a shift. Any time after 5 today.",
        "Thank you, we'll ring between 5 and 5.30.",
    ],
    &[
        "Sorry that this has taken longer than we promised. The contractor is coming this week and we'll keep you informed.",
        "I've taken two days off for this already. Please make sure they come this time.",
        "We understand. The coordinator will ring you on the morning of the visit to confirm.",
    ],
    &[
        "Could you try turning it off at the switch for five minutes and tell us whether the fault comes back?",
        "Tried it twice, same thing.",
        "Thank you for trying. An engineer is being sent.",
        "Thank you",
    ],
    &[
        "Is anybody in the home elderly, very young or unwell? It helps us to set the priority.",
        "My daughter is 3 and has asthma.",
        "Thank you, we've noted that and moved your repair up.",
    ],
];

/// What a resident says while nobody has answered yet.
pub(crate) const CHASERS: &[&str] = &[
    "Hi, I reported this a few days ago, has anyone had a look?",
    "Any news on this please?",
    "Just checking that you got my report.",
];
