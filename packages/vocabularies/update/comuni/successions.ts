/**
 * Comuni that ended since 1990 and the comune that took their place: first day of the new one, its name, the names of those that
 * ended the day before. Facts of ISTAT, "Variazioni amministrative e territoriali dei comuni dal 1991"; the update refuses a line
 * that the dates of the archive contradict.
 */
export const successions = `
1995-01-01 Porto Viro < Contarina, Donada
1995-04-08 Due Carrare < Carrara San Giorgio, Carrara Santo Stefano
1995-09-21 Marino < Boville
1998-09-01 Montiglio Monferrato < Colcavagno, Montiglio, Scandeluzza
1999-01-01 Mosso < Mosso Santa Maria, Pistolesa
2003-01-01 San Siro < Santa Maria Rezzonico, Sant'Abbondio
2007-11-02 Lonato del Garda < Lonato
2009-01-01 Campolongo Tapogliano < Campolongo al Torre, Tapogliano
2010-01-01 Comano Terme < Bleggio Inferiore, Lomaso
2010-01-01 Ledro < Bezzecca, Concei, Molina di Ledro, Pieve di Ledro, Tiarno di Sopra, Tiarno di Sotto
2011-02-11 Gravedona ed Uniti < Consiglio di Rumo, Germasino, Gravedona
2013-12-03 Montoro < Montoro Inferiore, Montoro Superiore
2013-12-28 Quero Vas < Quero, Vas
2014-01-01 Trecastelli < Castel Colonna, Monterado, Ripe
2014-01-01 Castelfranco Piandiscò < Castelfranco di Sopra, Pian di Sco
2014-01-01 Pratovecchio Stia < Pratovecchio, Stia
2014-01-01 Valsamoggia < Bazzano, Castello di Serravalle, Crespellano, Monteveglio, Savigno
2014-01-01 Fiscaglia < Massa Fiscaglia, Migliarino, Migliaro
2014-01-01 Figline e Incisa Valdarno < Figline Valdarno, Incisa in Val d'Arno
2014-01-01 Scarperia e San Piero < San Piero a Sieve, Scarperia
2014-01-01 Fabbriche di Vergemoli < Fabbriche di Vallico, Vergemoli
2014-01-01 Casciana Terme Lari < Casciana Terme, Lari
2014-01-01 Crespina Lorenzana < Crespina, Lorenzana
2014-01-01 Sissa Trecasali < Sissa, Trecasali
2014-01-01 Vallefoglia < Colbordolo, Sant'Angelo in Lizzola
2014-01-01 Poggio Torriana < Poggio Berni, Torriana
2014-01-01 Rivignano Teor < Rivignano, Teor
2014-02-04 Sant'Omobono Terme < Sant'Omobono Terme, Valsecca
2014-02-04 Val Brembilla < Brembilla, Gerosa
2014-02-04 Bellagio < Bellagio, Civenna
2014-02-04 Colverde < Drezzo, Gironico, Parè
2014-02-04 Tremezzina < Lenno, Mezzegra, Ossuccio, Tremezzo
2014-02-04 Verderio < Verderio Inferiore, Verderio Superiore
2014-02-04 Borgo Virgilio < Borgoforte, Virgilio
2014-02-04 Cornale e Bastida < Bastida de' Dossi, Cornale
2014-02-04 Maccagno con Pino e Veddasca < Maccagno, Pino sulla Sponda del Lago Maggiore, Veddasca
2014-02-22 Longarone < Castellavazzo, Longarone
2015-01-01 Sillano Giuncugnano < Giuncugnano, Sillano
2015-01-01 Valvasone Arzene < Arzene, Valvasone
2015-01-01 Valdaone < Bersone, Daone, Praso
2015-01-01 Predaia < Coredo, Smarano, Taio, Tres, Vervò
2015-01-01 San Lorenzo Dorsino < Dorsino, San Lorenzo in Banale
2015-01-30 La Valletta Brianza < Perego, Rovagnate
2015-11-25 Gordona < Menarola
2016-01-01 Campiglia Cervo < Campiglia Cervo, Quittengo, San Paolo Cervo
2016-01-01 Lessona < Crosa, Lessona
2016-01-01 Alto Reno Terme < Porretta Terme, Granaglione
2016-01-01 Polesine Zibello < Polesine Parmense, Zibello
2016-01-01 Corteolona e Genzone < Corteolona, Genzone
2016-01-01 Ventasso < Busana, Collagna, Ligonchio, Ramiseto
2016-01-01 Montescudo-Monte Colombo < Monte Colombo, Montescudo
2016-01-01 Borgomezzavalle < Seppiana, Viganella
2016-01-01 Amblar-Don < Amblar, Don
2016-01-01 Borgo Lares < Bolbeno, Zuclo
2016-01-01 Sella Giudicarie < Bondo, Breguzzo, Lardaro, Roncone
2016-01-01 Altopiano della Vigolana < Bosentino, Centa San Nicolò, Vattaro, Vigolo Vattaro
2016-01-01 Borgo Chiese < Brione, Cimego, Condino
2016-01-01 Madruzzo < Calavino, Lasino
2016-01-01 Cembra Lisignago < Cembra, Lisignago
2016-01-01 Contà < Cunevo, Flavon, Terres
2016-01-01 Porte di Rendena < Darè, Vigo Rendena, Villa Rendena
2016-01-01 Dimaro Folgarida < Dimaro, Monclassico
2016-01-01 Altavalle < Faver, Grauno, Grumes, Valda
2016-01-01 Primiero San Martino di Castrozza < Fiera di Primiero, Siror, Tonadico, Transacqua
2016-01-01 Ville d'Anaunia < Nanno, Tassullo, Tuenno
2016-01-01 Tre Ville < Montagne, Preore, Ragoli
2016-01-01 Vallelaghi < Padergnone, Terlago, Vezzano
2016-01-01 Pieve di Bono-Prezzo < Pieve di Bono, Prezzo
2016-01-01 Castel Ivano < Spera, Strigno, Villa Agnedo
2016-02-23 Alpago < Farra d'Alpago, Pieve d'Alpago, Puos d'Alpago
2016-02-23 Val di Zoldo < Forno di Zoldo, Zoldo Alto
2016-04-24 Bienno < Prestine
2016-07-02 Castel Ivano < Ivano-Fracena
2017-01-01 Pettinengo < Selve Marcone
2017-01-01 San Fermo della Battaglia < Cavallasca
2017-01-01 Alta Valle Intelvi < Lanzo d'Intelvi, Pellio Intelvi, Ramponio Verna
2017-01-01 Terre del Reno < Mirabello, Sant'Agostino
2017-01-01 Fiastra < Acquacanina
2017-01-01 Valfornace < Fiordimonte, Pievebovigliana
2017-01-01 Montalcino < Montalcino, San Giovanni d'Asso
2017-01-01 Abetone Cutigliano < Abetone, Cutigliano
2017-01-01 San Marcello Piteglio < Piteglio, San Marcello Pistoiese
2017-01-01 Colli al Metauro < Montemaggiore al Metauro, Saltara, Serrungarina
2017-01-01 Terre Roveresche < Barchi, Orciano di Pesaro, Piagge, San Giorgio di Pesaro
2017-02-17 Val Liona < Grancona, San Germano dei Berici
2017-03-01 Sermide e Felonica < Felonica
2017-05-05 Casali del Manco < Casole Bruzio, Pedace, Serra Pedace, Spezzano Piccolo, Trenta
2018-01-01 Alluvioni Piovera < Alluvioni Cambiò, Piovera
2018-01-01 Cassano Spinola < Cassano Spinola, Gavazzana
2018-01-01 Laterina Pergine Valdarno < Laterina, Pergine Valdarno
2018-01-01 Centro Valle Intelvi < Casasco d'Intelvi, Castiglione d'Intelvi, San Fedele Intelvi
2018-01-01 Montalto Carpasio < Carpasio, Montalto Ligure
2018-01-01 Valvarrone < Introzzo, Tremenico, Vestreno
2018-01-01 Rio < Rio Marina, Rio nell'Elba
2018-01-01 Castelgerundo < Camairago, Cavacurta
2018-01-01 Borgo Mantovano < Pieve di Coriano, Revere, Villa Poma
2018-01-01 Alta Val Tidone < Caminata, Nibbiano, Pecorara
2018-01-01 Sèn Jan di Fassa < Pozza di Fassa, Vigo di Fassa
2018-01-01 Alto Sermenza < Rima San Giuseppe, Rimasco
2018-01-01 Cellio con Breia < Breia, Cellio
2018-01-01 Varallo < Sabbia
2018-02-01 Fiumicello Villa Vicentina < Fiumicello, Villa Vicentina
2018-02-01 Treppo Ligosullo < Ligosullo, Treppo Carnico
2018-02-17 Borgo Veneto < Megliadino San Fidenzio, Saletto, Santa Margherita d'Adige
2018-02-17 Barbarano Mossano < Barbarano Vicentino, Mossano
2018-03-31 Corigliano-Rossano < Corigliano Calabro, Rossano
2019-01-01 Quaregna Cerreto < Cerreto Castello, Quaregna
2019-01-01 Valdilana < Mosso, Soprana, Trivero, Valle Mosso
2019-01-01 Santo Stefano Belbo < Camo
2019-01-01 Saluzzo < Castellar
2019-01-01 Busca < Valmala
2019-01-01 Alagna Valsesia < Riva Valdobbia
2019-01-01 Solbiate con Cagno < Cagno, Solbiate
2019-01-01 Piadena Drizzona < Drizzona, Piadena
2019-01-01 Torre de' Picenardi < Ca' d'Andrea
2019-01-01 Riva del Po < Berra, Ro
2019-01-01 Tresignana < Formignana, Tresigallo
2019-01-01 Barberino Tavarnelle < Barberino Val d'Elsa, Tavarnelle Val di Pesa
2019-01-01 Borgocarbonara < Borgofranco sul Po, Carbonara di Po
2019-01-01 San Giorgio Bigarello < Bigarello
2019-01-01 Gattico-Veruno < Gattico, Veruno
2019-01-01 Sorbolo Mezzani < Mezzani, Sorbolo
2019-01-01 Sassocorvaro Auditore < Auditore, Sassocorvaro
2019-01-01 Colli Verdi < Canevino, Ruino, Valverde
2019-01-01 Terre d'Adige < Nave San Rocco, Zambana
2019-01-01 Val di Chy < Alice Superiore, Lugnacco, Pecco
2019-01-01 Valchiusa < Meugliano, Trausella, Vico Canavese
2019-01-01 Valle Cannobina < Cavaglio-Spoccia, Cursolo-Orasso, Falmenta
2019-01-30 Borgo Valbelluna < Lentiai, Mel, Trichiana
2019-01-30 Pieve del Grappa < Crespano del Grappa, Paderno del Grappa
2019-01-30 Valbrenta < Campolongo sul Brenta, Cismon del Grappa, San Nazario, Valstagna
2019-02-01 Lu e Cuccaro Monferrato < Cuccaro Monferrato, Lu
2019-02-08 Vermezzo con Zelo < Vermezzo, Zelo Surrigone
2019-02-15 Cadrezzate con Osmate < Cadrezzate, Osmate
2019-02-20 Colceresa < Mason Vicentino, Molvena
2019-02-20 Lusiana Conco < Conco, Lusiana
2019-05-15 Presicce-Acquarica < Acquarica del Capo, Presicce
2020-01-01 Bellano < Vendrogno
2020-01-01 Borgo d'Anaunia < Castelfondo, Fondo, Malosco
2020-01-01 Novella < Brez, Cagnò, Cloz, Revò, Romallo
2020-01-01 Ville di Fiemme < Carano, Daiano, Varena
2020-01-01 San Michele all'Adige < Faedo
2020-07-01 Pesaro < Monteciccardo
2023-01-01 Moransengo-Tonengo < Moransengo, Tonengo
2023-01-01 Bardello con Malgesso e Bregano < Bardello, Bregano, Malgesso
2023-11-18 Campospinoso Albaredo < Albaredo Arnaboldi
2024-01-01 Uggiate con Ronago < Ronago, Uggiate-Trevano
2024-01-22 Setteville < Alano di Piave, Quero Vas
2024-01-22 Sovizzo < Gambugliano, Sovizzo
2024-01-22 Santa Caterina d'Este < Carceri, Vighizzolo d'Este
`;

/** One line of {@link successions}. */
export interface Succession {
  readonly date: string;
  readonly name: string;
  readonly predecessors: readonly string[];
}

/** Reads the lines of {@link successions}. */
export function readSuccessions(text: string): readonly Succession[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, date = '', name = '', predecessors = ''] = /^(\S+) (.+) < (.+)$/.exec(line) ?? [];
      return { date, name, predecessors: predecessors.split(', ') };
    });
}

/** New names since the day of the archive, with their first day (ISTAT, same source), by Belfiore code. */
export const renamings: Readonly<Record<string, string>> = {
  B567: '2023-11-18',
  F556: '2023-10-19',
  G878: '2023-07-13',
};

/** Records of the archive that are left out, by ANPR number, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  3886: 'Marne before 1928 has the Belfiore code of Filago, which existed in the same years',
};
