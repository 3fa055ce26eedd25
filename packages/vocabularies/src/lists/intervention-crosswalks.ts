import { type Crosswalk, compiledCrosswalk } from '../crosswalk';

/** From kinds of intervention to SIUSS benefits. */
export const interventionKindsToSiussBenefits: Crosswalk = compiledCrosswalk(
  {
    id: 'intervention-kinds-to-siuss-benefits',
    from: 'intervention-kinds',
    to: 'siuss-benefits',
    it: 'Dai tipi di intervento alle prestazioni SIUSS',
    en: 'From kinds of intervention to SIUSS benefits',
    source: 'the labels of both lists',
  },
  `
income-support = A1.04
rent-contribution = A1.05.01
housing-contribution = A1.05
food-vouchers = A1.06
nursery-contribution = A1.07
school-contribution = A1.09
care-contribution = A1.10
care-allowance = A1.11
day-centre-fee = A1.12
residential-fee = A1.14
transport-contribution = A1.16
loan = A1.17
work-grant = A1.18
foster-contribution = A1.22
social-canteen = A2.01
educational-support = A2.02
home-care = A2.07
integrated-home-care = A2.08
work-inclusion = A2.09
early-childhood = A2.10
school-support = A2.11
school-canteen = A2.12
meals-at-home < A2.13
laundry-at-home < A2.13
transport = A2.14
housing-help = A2.16
social-integration = A2.17
hosting = A2.18
cultural-mediation = A2.19
neighbourhood = A2.20
telecare = A2.21
basic-goods = A2.22
hygiene = A2.23
foster-care = A2.24
national-adoption = A2.25
international-adoption = A2.26
family-mediation = A2.27
parenting-support = A2.28
recreation = A2.29
day-centre < A3.01
residential-care = A3.02
nursery = A3.03
public-housing = A3.04
family-prevention < A2.28
`,
);

/** From kinds of intervention to services surveyed by ISTAT. */
export const interventionKindsToIstatServices: Crosswalk = compiledCrosswalk(
  {
    id: 'intervention-kinds-to-istat-services',
    from: 'intervention-kinds',
    to: 'istat-services',
    it: 'Dai tipi di intervento ai servizi rilevati da ISTAT',
    en: 'From kinds of intervention to services surveyed by ISTAT',
    source: 'the labels of both lists',
  },
  `
professional-service = PSW
care-allowance = HEALTHV
home-care = HOMECARE
integrated-home-care = HOMEHEALTH
meals-at-home < OTHERHOME
laundry-at-home < OTHERHOME
neighbourhood = PROXIM
telecare = REMASS
day-centre = DAYC
`,
);

/** From kinds of intervention to FNPS objectives. */
export const interventionKindsToFnpsObjectives: Crosswalk = compiledCrosswalk(
  {
    id: 'intervention-kinds-to-fnps-objectives',
    from: 'intervention-kinds',
    to: 'fnps-objectives',
    it: 'Dai tipi di intervento agli obiettivi FNPS',
    en: 'From kinds of intervention to FNPS objectives',
    source: 'the labels of both lists',
  },
  `
social-desk = 1.1
professional-service < 1.2
emergency-service = 1.3
income-support < 5.2
rent-contribution < 5.2
housing-contribution < 5.2
food-vouchers < 5.2
nursery-contribution < 3.1
school-contribution < 5.2
care-contribution < 5.2
care-allowance < 2.1
day-centre-fee < 3.2
residential-fee < 4.1
transport-contribution < 5.2
loan < 5.2
work-grant < 5.1
foster-contribution < 5.2
social-canteen < 5.1
educational-support < 2.1
home-care < 2.1
integrated-home-care < 2.1
work-inclusion < 5.1
early-childhood < 3.1
school-support < 3.2
meals-at-home < 2.1
laundry-at-home < 2.1
transport < 2.2
housing-help < 5.1
social-integration < 5.1
hosting < 4.1
cultural-mediation < 5.1
neighbourhood < 2.2
telecare < 2.1
basic-goods < 5.1
hygiene < 5.1
foster-care < 3.2
national-adoption < 3.2
international-adoption < 3.2
family-mediation < 3.2
parenting-support < 3.2
recreation < 3.2
day-centre < 3.2
residential-care < 4.1
nursery < 3.1
protected-discharge < 2.1
registered-residence < 1.1
family-prevention < 3.2
multidimensional-assessment < 1.2
independent-living < 5.1
`,
);

/** From kinds of intervention to LEPS. */
export const interventionKindsToLeps: Crosswalk = compiledCrosswalk(
  {
    id: 'intervention-kinds-to-leps',
    from: 'intervention-kinds',
    to: 'leps',
    it: 'Dai tipi di intervento ai LEPS',
    en: 'From kinds of intervention to LEPS',
    source: 'the labels of both lists',
  },
  `
professional-service ~ servizio-sociale-professionale
emergency-service ~ pronto-intervento-sociale
home-care ~ sad
protected-discharge ~ dimissioni-protette
registered-residence ~ residenza-fittizia
family-prevention ~ pippi
multidimensional-assessment ~ percorso-assistenziale-integrato
independent-living ~ dopo-di-noi-vita-indipendente
`,
);
