import { type RefusalWords, refusalsVi } from './refusals.vi.ts';

/** What a choice asks stays Vietnamese: procedures are found by it. */
const [legalAid, mediation] = refusalsVi['legal-advice'].choices;
const [proxy] = refusalsVi['private-matter'].choices;

export const refusalsEn: RefusalWords = {
  selfHarm: {
    lead: 'Call 115 now, or ask somebody near you to call. Your life matters most.',
    ambulance: 'Ambulance',
    children: 'Child protection, for anyone under 18',
    stay: [
      'Please do not be alone now. Speak to family, friends or a neighbour nearby, and keep dangerous things away.',
      'If it is somebody beside you, stay with them, listen, and call 115.',
      'I am an automatic assistant and cannot call for you.',
    ],
  },

  political: {
    lead: 'I do not discuss politics, parties or leaders.',
    wayOn: [
      'I can help with administrative procedures: which papers, what it costs, how long it takes, where to file.',
      'Feedback on an agency or a rule goes to the feedback section (phản ánh, kiến nghị) of the National Public Service Portal.',
    ],
    choices: [],
  },

  'legal-advice': {
    lead: 'I cannot say who is right, whether to sue or how a case would end. That is for a lawyer or the competent authority.',
    wayOn: [
      'Some people are entitled to legal aid: choose below to see the procedure.',
      'I can answer how to file a complaint, how mediation works and which papers to prepare.',
    ],
    choices: [
      ...(legalAid ? [{ label: 'Ask for legal aid', value: legalAid.value }] : []),
      ...(mediation ? [{ label: 'Mediation of a land dispute', value: mediation.value }] : []),
    ],
  },

  'private-matter': {
    lead: 'I do not give information about other people.',
    wayOn: [
      'Only that person, or somebody they have authorised, can see their dossier and papers, at the agency that holds them.',
      'If you act for somebody, ask me about the authorisation and the papers to bring.',
    ],
    choices: proxy ? [{ label: 'Authorise somebody', value: proxy.value }] : [],
  },

  manipulation: {
    lead: 'I will not do that.',
    wayOn: [
      'I only answer about administrative procedures, copied from the record. Tell me what you need to get done.',
    ],
    choices: [],
  },

  abuse:
    'I can see that you are upset. Tell me what you need to get done and I will help, or speak with staff.',
};
