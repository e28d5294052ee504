//! Boilers, gas, electricity and what the landlord plugs in.

use super::{Repair, emergency, planned, routine, urgent};
use crate::photo::Scene;

pub(super) const HEATING: &[Repair] = &[
    emergency(
        "No heating or hot water, elderly resident|No heating, and my mother is 84",
        "The boiler has been dead since last night and it's 12 degrees in here. My mother lives with us, she's 84 with a bad chest. We've only one fan heater.",
        "Diaphragm in the diverter valve had failed. Fitted a new valve, bled the system, heating up to temperature in 40 minutes. Two oil radiators left overnight as a precaution and collected.",
    )
    .scene(Scene::Boiler),
    urgent(
        "Boiler showing a fault code and no hot water|Boiler locked out with F28",
        "The boiler shows a red light and a fault code. I've reset it three times like the sticker says and it comes back after a minute. No hot water for two days.",
        "Ignition lead was damp and the electrode worn. Replaced both, checked the gas rate and the flue. Ran for 30 minutes without a fault.",
    )
    .scene(Scene::Boiler),
    urgent(
        "Boiler keeps losing pressure|Boiler pressure drops to zero every day",
        "We have to top the boiler up every single day. The needle is on zero each morning and then the heating cuts out. I can hear dripping near the bedroom radiator.",
        "Leak found on the lockshield valve in the back bedroom. New valve fitted, inhibitor added, left at 1.4 bar. No loss on the return visit.",
    )
    .scene(Scene::Radiator),
    urgent(
        "Hot water but no heating|Radiators stone cold",
        "Hot water is fine but none of the radiators come on, whatever I set the thermostat to. It's getting properly cold at night now.",
        "Wireless thermostat had lost its pairing and the pump was seized. Freed the pump, re-paired, all radiators hot.",
    ),
    routine(
        "Radiator in the bedroom cold at the top|One radiator not heating up",
        "The radiator in the small bedroom is only warm at the bottom. The others are all right. I've tried bleeding it, only black water came out.",
        "Removed and flushed the radiator, refilled with inhibitor and balanced the system. Even heat across the panel.",
    ),
    routine(
        "Radiator valve leaking onto the floor|Radiator weeping",
        "There's a slow leak where the pipe meets the radiator in the lounge. I've put a towel down but the floorboards are going dark.",
        "Replaced the valve tail and re-made the joint with new PTFE. Dry after two hours. Boards will dry out without damage.",
    )
    .scene(Scene::Radiator),
    routine(
        "Thermostat screen is blank|Heating thermostat not working",
        "The thermostat in the hall has nothing on the screen. I changed the batteries twice. The heating just stays on unless I turn it off at the boiler.",
        "Fitted a new programmable thermostat and showed the resident how to set it.",
    ),
    routine(
        "Boiler banging when it starts up|Loud knocking noise from the boiler",
        "When the heating comes on there's a banging from the boiler like someone hitting it with a hammer. It wakes the children at six.",
        "Heat exchanger was scaled. Descaled and flushed, fitted a magnetic filter. Quiet on three starts.",
    )
    .scene(Scene::Boiler),
    planned(
        "Annual boiler service|Boiler service due",
        "The sticker says the boiler service is due next month. Mornings are best for us please.",
        "Full service carried out: burner cleaned, seals replaced, combustion within limits, expansion vessel recharged.",
    )
    .scene(Scene::Boiler),
];

pub(super) const GAS: &[Repair] = &[
    emergency(
        "Smell of gas near the cooker|I can smell gas in the kitchen",
        "There's a strong smell of gas by the cooker. I've opened the windows and turned the gas off at the meter like the lady on the emergency line said. They told me to report it to you as well.",
        "Network had made safe. Traced to a perished hose on the cooker. New hose and bayonet fitted, tightness test passed, supply restored and all appliances re-lit.",
    ),
    emergency(
        "Carbon monoxide alarm going off|CO alarm sounding by the boiler",
        "The carbon monoxide alarm in the hall is going off. We've all come outside. Two of us have had headaches since yesterday. Gas is off at the meter.",
        "Boiler classed as immediately dangerous: flue joint displaced. Flue re-made with new seals and brackets, combustion and CO tests clear in all rooms. Returned to service with the resident present.",
    )
    .scene(Scene::Boiler),
    urgent(
        "Gas hob ring won't stay lit|Two hob burners keep going out",
        "Two of the rings on the hob go out as soon as you let go of the knob. There's a clicking as well. I don't feel safe using it with the kids about.",
        "Flame failure devices faulty on both burners. Replaced the thermocouples, tested all four rings.",
    ),
    urgent(
        "Gas meter box door missing and meter exposed|Gas meter cupboard broken open",
        "Somebody has pulled the door off the gas meter box outside and the meter is just open to the street. Children play there.",
        "Fitted a new meter box door and lock. Meter and pipework inspected, no damage.",
    ),
    routine(
        "Gas fire in the lounge won't ignite|Gas fire not lighting",
        "The pilot on the gas fire doesn't catch any more. We used it every winter and it would be good to have it before it gets cold.",
        "Cleaned the pilot assembly and replaced the piezo. Spillage test passed, flue clear.",
    ),
    routine(
        "Cooker needs connecting by an engineer|Gas cooker to be connected",
        "My new gas cooker has been delivered but I know it has to be a registered engineer who connects it. Can someone come please?",
        "Connected to a new bayonet with a stability chain. Tightness test passed, all burners checked.",
    ),
    routine(
        "Pilot light on the water heater keeps going out|Water heater pilot goes out",
        "The pilot light goes out every two or three days. I can relight it but I'm 71 and it means kneeling down.",
        "Thermocouple replaced and burner cleaned. Draught from a missing brush strip fixed as well.",
    ),
    planned(
        "Gas safety check before the certificate runs out|Landlord gas safety check",
        "The gas certificate for this address runs out in six weeks. Please agree an appointment with the resident.",
        "All appliances and flues checked and safe. Record issued and a copy left with the resident.",
    )
    .scene(Scene::Boiler),
];

pub(super) const ELECTRICAL: &[Repair] = &[
    emergency(
        "Socket sparked and there's a burning smell|Burning smell and scorch mark on a socket",
        "I plugged the kettle in and there was a bang and a spark. The socket has gone black and smells of burning. I've switched that fuse off. Is it safe to sleep here?",
        "Loose neutral had burnt out the socket. Cut back to sound cable, fitted a new double socket and tested the ring. Insulation resistance good.",
    )
    .scene(Scene::Socket),
    emergency(
        "No electricity in the whole flat|Total loss of power",
        "All the power has gone, lights and sockets. The main switch trips the moment I push it up. The freezer is full and my husband uses a nebuliser.",
        "Immersion heater element had gone to earth and tripped the main RCD. Isolated and replaced the element, power restored to all circuits.",
    ),
    urgent(
        "Lights keep tripping the fuse board|Upstairs lights trip every evening",
        "The upstairs lights trip the board every evening. We're using torches on the stairs, which isn't safe with the baby.",
        "Water had got into the landing fitting from an old leak. Dried out, replaced the fitting and the damaged length of cable.",
    ),
    emergency(
        "Water dripping through a light fitting|Light fitting full of water",
        "There's water in the bathroom light, you can see it in the glass. I've turned the lights off at the board and put tape over the switch.",
        "Made safe and left isolated until the leak above was fixed, then fitted a new IP65 light and tested the circuit.",
    )
    .scene(Scene::CeilingStain),
    routine(
        "Double socket in the lounge is cracked|Socket loose on the wall",
        "The front of the double socket behind the sofa is cracked and it moves when you pull a plug out. The one next to it doesn't work at all.",
        "Replaced both accessories and the back box. Polarity and earth loop tests passed.",
    )
    .scene(Scene::Socket),
    routine(
        "Extractor fan in the bathroom doesn't work|Bathroom fan has stopped",
        "The fan in the bathroom hums but doesn't turn. We've no window in there so it's dripping wet after every shower.",
        "Motor seized. Fitted a new humidity-sensing fan and cleaned the duct. Draws well.",
    ),
    routine(
        "Outside light by the front door not working|No light at the front door",
        "The light by the front door hasn't worked for a couple of weeks. It's very dark on the step and I can't see the lock.",
        "Replaced the failed sensor fitting with an LED one and sealed the cable entry.",
    ),
    routine(
        "Kitchen strip light flickers|Flickering light in the kitchen",
        "The tube in the kitchen flickers all the time and buzzes. I've changed the tube and it's just the same. It gives my daughter migraines.",
        "Old fluorescent fitting replaced with an LED batten.",
    ),
    planned(
        "Electrical inspection (EICR) due|Five-year electrical check",
        "Electrical inspection due on this property. Resident knows that the power will be off for a few hours.",
        "Inspection complete, satisfactory. Two observations coded C3. Report uploaded.",
    ),
];

pub(super) const APPLIANCE: &[Repair] = &[
    urgent(
        "Washing machine leaks at every wash|Washing machine leaking from the door",
        "The washing machine you supplied leaks from the front every wash. There's a big puddle, it's gone under the units and the downstairs neighbour has complained.",
        "Door seal was split. Fitted a new seal and clamp, ran a full 60-degree cycle with no leak. Plinth dried out and refitted.",
    )
    .scene(Scene::WashingMachine),
    urgent(
        "Fridge freezer has stopped working|Freezer defrosted overnight",
        "The fridge freezer has died and everything in it has thawed. I keep insulin in the fridge so I need this sorted quickly please.",
        "Compressor failed, beyond economic repair. New A-rated fridge freezer delivered and the old one taken away.",
    ),
    routine(
        "Oven doesn't get hot|Oven element gone",
        "The oven light and fan come on but it doesn't heat up. The grill works. We've been living on toast.",
        "Replaced the fan oven element and the door seal. Reached 200 degrees in 12 minutes.",
    ),
    routine(
        "Cooker hood fan is very noisy|Extractor hood rattling",
        "The cooker hood makes a grinding sound like an aeroplane, and the light doesn't work either.",
        "Fan bearing worn. Fitted a new hood of the same width and new filters.",
    ),
    routine(
        "Washing machine won't drain or open|Clothes stuck in the washing machine",
        "It stops in the middle of the wash full of water with the door locked. E2 on the display. My work uniforms are inside.",
        "Pump blocked by a hair grip and a coin. Cleared, cleaned the filter and drained. Two test cycles fine.",
    )
    .scene(Scene::WashingMachine),
    routine(
        "Hob ring on the electric cooker not working|Two rings dead on the cooker",
        "The two left-hand rings don't heat any more. The clock has also gone blank.",
        "Replaced both radiant elements and the terminal block. All rings tested.",
    ),
    routine(
        "Tumble dryer not heating|Dryer runs cold",
        "The dryer goes round but everything comes out wet and cold after two hours.",
        "Thermal cut-out had tripped because of fluff in the duct. Cleaned the duct and replaced the cut-out.",
    ),
    planned(
        "Portable appliance checks in furnished flat|PAT test of supplied appliances",
        "Furnished let: yearly check of the supplied appliances before the new tenancy begins.",
        "Eleven items tested, ten passed. Kettle failed and was replaced.",
    ),
];
